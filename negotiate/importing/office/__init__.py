"""What files of office programs have in common: `packages` unpacks one within bounds, or refuses it in a sentence."""
