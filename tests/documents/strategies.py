"""Cards with any text in every place."""

from hypothesis import strategies as st

from lifebox.domain.card import Card

LINES = st.text(max_size=300)
NOTES = st.text(max_size=900)


@st.composite
def cards(draw: st.DrawFn) -> Card:
    filled = {"min_size": 1, "max_size": 60}
    words = st.text(st.characters(categories=["L", "N", "P", "S"]), **filled)
    return Card.model_validate(
        {
            "identity": {
                "given_names": draw(LINES),
                "surname": draw(LINES),
                "birth": draw(st.sampled_from([None, "1930", "1941-02", "1925-12-31"])),
                "languages": draw(st.lists(LINES, max_size=12)),
                "distinguishing_marks": draw(NOTES),
            },
            "residence": {
                "address": {"street": draw(LINES), "town": draw(LINES)},
                "box_place": draw(LINES),
                "access_note": draw(NOTES),
                "hazards": [{"kind": "gas", "note": draw(LINES)}],
            },
            "contacts": draw(
                st.lists(
                    st.fixed_dictionaries(
                        {
                            "name": LINES,
                            "relation": LINES,
                            "note": LINES,
                            "phones": st.lists(st.fixed_dictionaries({"written": words}), max_size=3),
                        }
                    ),
                    max_size=4,
                )
            ),
            "medical": {
                "alerts": draw(
                    st.lists(
                        st.fixed_dictionaries({"kind": st.sampled_from(["insulin", "opioid"]), "detail": LINES}),
                        max_size=6,
                    )
                ),
                "allergies": {
                    "items": draw(
                        st.lists(
                            st.fixed_dictionaries({"agent": words, "severity": st.sampled_from(["severe", "mild"])}),
                            max_size=4,
                        )
                    )
                },
                "medicines": {
                    "items": draw(
                        st.lists(
                            st.fixed_dictionaries(
                                {
                                    "trade_name": LINES,
                                    "substance": LINES,
                                    "dose": st.fixed_dictionaries({"morning": LINES, "night": LINES, "text": LINES}),
                                }
                            ),
                            max_size=6,
                        )
                    )
                },
                "note": draw(NOTES),
            },
            "note": draw(NOTES),
        }
    )
