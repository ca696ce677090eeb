// While a comment is written, the button repeats who will read it. Without this the choice above says it.
for (const form of document.querySelectorAll(".form.talking")) {
  const send = form.querySelector(".button.main");
  const plain = send.textContent.trim();
  const say = () => {
    const name = form.querySelector("input[name=reach]:checked")?.closest("label").querySelector("bdi").textContent;
    send.textContent = name ? `${plain}: ${name}` : plain;
  };
  form.addEventListener("change", say);
  say();
}
