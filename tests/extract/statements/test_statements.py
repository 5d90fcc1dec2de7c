from dragoman.extract.statements.confidence import SHARES, confidence_of

TEXT = """Talks on the ferries broke down on Monday, the mediator said.

“They are far apart,” he told the Harbour Courier. “But nobody has left town.”

According to officials, the owners want a two-year freeze, adding to the strain."""


def test_every_passage_is_the_reports_own_words(find, read):
    text = read(TEXT).report.text
    for statement in find(TEXT):
        for passage in (statement.content, *statement.content_rest):
            assert text[passage.start : passage.end] == passage.quote
        assert 0 < statement.confidence <= 1
        assert statement.rule


def test_reading_twice_gives_the_same_ids(find):
    first = [statement.id for statement in find(TEXT)]
    assert first == [statement.id for statement in find(TEXT)]
    assert len(set(first)) == len(first)


def test_an_empty_text_says_nothing(find):
    assert find("") == ()


def test_a_rule_without_a_share_has_that_of_its_family():
    assert confidence_of("object-ask") == SHARES["object"]
    assert 0 < confidence_of("unheard") < 1
