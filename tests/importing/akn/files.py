"""Files of legislative programs as others write them, in our own words."""

NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0"
META = '<meta><identification source="#x"><FRBRWork><FRBRthis value="for machines"/></FRBRWork></identification></meta>'


def akn(inside: str, document: str = "act", prefix: str = "", namespace: str = NAMESPACE) -> bytes:
    """Return a file with a document in it; `prefix` is what its elements begin with."""
    named = f"xmlns:{prefix[:-1]}" if prefix else "xmlns"
    whole = f'<{prefix}akomaNtoso {named}="{namespace}"><{prefix}{document}>{inside}</{prefix}{document}>'
    return f'<?xml version="1.0" encoding="utf-8"?>\n{whole}</{prefix}akomaNtoso>'.encode()


#: An act in the African manner: sections are its units, subsections and paragraphs inside them.
AFRICAN = akn(f"""{META}
  <preface><longTitle><p>To provide for <i>clean</i> wells</p></longTitle></preface>
  <body>
    <part eId="part_A"><num>A</num><heading>Wells</heading>
      <section eId="sec_1">
        <num>1.</num>
        <heading>Duty</heading>
        <subsection><num>(1)</num><intro><p>Every village must—</p></intro>
          <paragraph><num>(a)</num><content><p>dig a
            well;<authorialNote marker="*"><p>Or two.</p></authorialNote></p></content></paragraph>
          <wrapUp><p>without delay.</p></wrapUp>
        </subsection>
      </section>
    </part>
  </body>""")

#: An amendment in the Italian manner: prefixed names, words beside elements, a struck word.
ITALIAN = akn(
    """<a:preface><a:p><a:docNumber>Emendamento n. 1.3</a:docNumber></a:p></a:preface>
  <a:amendmentBody><a:amendmentContent><a:p>
      <a:i>Al comma 1, dopo la parola:</a:i>
      «pozzo» <a:del>inserire</a:del> <a:ins>aggiungere</a:ins> «pulito».
  </a:p></a:amendmentContent></a:amendmentBody>""",
    "amendment",
    "a:",
    f"{NAMESPACE}/CSD03",
)
