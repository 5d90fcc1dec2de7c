import pytest

from dragoman.extract.events.categories import read_category, read_relation


@pytest.mark.parametrize(
    ("text", "form", "category"),
    [
        ("Norway released the sailors.", "released", "RETREAT"),
        ("Norway agreed to release the sailors.", "agreed", "AGREE"),
        ("Norway refused to release the sailors.", "refused", "REJECT"),
        ("Norway will release the sailors.", "release", "AGREE"),
        ("Norway will not release the sailors.", "release", "REJECT"),
        ("Norway said it would bomb the port.", "bomb", "THREATEN"),
        ("Norway urged Chile to release the sailors.", "urged", "REQUEST"),
        ("Norway lifted the embargo.", "lifted", "RETREAT"),
        ("Norway suspended military aid.", "suspended", "SANCTION"),
        ("Norway launched an attack on the port.", "launched", "ASSAULT"),
        ("Norway and Chile signed a treaty.", "signed", "SUPPORT"),
        ("Norway must release the sailors.", "release", "REQUEST"),
        ("Norway is willing to send aid.", "is", "AGREE"),
        ("Norway called Chile's king to congratulate him.", "called", "SUPPORT"),
        ("Norwegian peacekeepers arrived in the port.", "arrived", "AID"),
    ],
)
def test_each_verb_bends_the_event_that_it_governs(word, text, form, category):
    assert read_category(word(text, form)) == category


@pytest.mark.parametrize(
    ("text", "source", "target", "category"),
    [
        ("Norway accused Chile of theft.", "Norway", "Chile", "ACCUSE"),
        ("The sailors were arrested by Chile.", "Chile", "sailors", "COERCE"),
        ("Norway said it would meet Chile.", "Norway", "Chile", "AGREE"),
        ("Norway's attack on Chile lasted.", "Norway", "Chile", "ASSAULT"),
        ("Norway slept.", "Norway", "Norway", ""),
    ],
)
def test_what_one_does_to_another_is_read_from_the_words_between(
    read, text, source, target, category
):
    words = {token.text: token for token in read(text).tokens}
    assert read_relation(words[source], words[target]) == category


def test_events_carry_category_and_mode(tell):
    [event] = tell("Rebels kidnapped two nurses near Goma on Friday.").events
    assert event.plover == "ASSAULT/abduct"
