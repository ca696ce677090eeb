"""What is read and sent beside a draft or an amendment: `companions` it has, `packages`, and the `bodies`."""
