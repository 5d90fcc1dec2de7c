import pytest


@pytest.mark.parametrize(
    "text",
    [
        "“We are ready,” the union said.",
        "“We are ready,” said the union.",
        "The union said: “We are ready.”",
        'The union said, "We are ready."',
        "The union told reporters that “we are ready”.",
        "The union replied:\n\n“We are ready.”",
    ],
)
def test_a_quotation_is_direct_wherever_its_cue_stands(said, text):
    (found,) = said(text)
    assert found[0].lower() == "the union"
    assert found[1].lower().rstrip(".") == "we are ready"
    assert found[2] is True


def test_a_quotation_inside_a_clause_is_not_direct(said):
    text = "The union said the offer was “a disgrace”."
    assert said(text) == [("The union", "the offer was “a disgrace”", False)]


def test_there_were_is_not_part_of_what_is_quoted(said):
    text = "The envoy said there were “plans to open the harbour to fishing boats”."
    assert said(text) == [
        ("The envoy", "plans to open the harbour to fishing boats", True)
    ]


def test_a_quotation_broken_by_its_cue_goes_on_after_it(find):
    (found,) = find("“We are ready,” said Ada Moor. “They know it.”")
    assert found.content.quote == "We are ready"
    assert [rest.quote for rest in found.content_rest] == ["They know it."]


def test_a_quotation_goes_on_in_the_middle_of_its_sentence(find):
    (found,) = find("“If they pay,” said Ada Moor, “we will go back to work.”")
    assert [rest.quote for rest in found.content_rest] == ["we will go back to work."]


def test_a_paragraph_that_opens_again_runs_on(find):
    text = "“We are ready,” said Ada Moor. “They know it.\n\n“And they will pay.”"
    first, second = find(text)
    assert second.content.quote == "And they will pay."
    assert second.cue is None
    assert second.chain[0].text == first.chain[0].text == "Ada Moor"


def test_a_quotation_without_any_cue_is_the_last_speakers(said):
    text = "Ada Moor called the plan “a mess”. “Nobody has read it to the end.”"
    assert said(text)[-1] == ("Ada Moor", "Nobody has read it to the end.", True)


def test_a_name_without_a_verb_signs_a_quotation(said):
    text = "“This town will not forget it.” — Ada Moor, a driver"
    assert said(text) == [("Ada Moor", "This town will not forget it.", True)]


def test_a_few_quoted_words_are_no_statement(said):
    assert said("The so-called “peace train” left on Monday.") == []


def test_a_quotation_that_never_closes_ends_before_its_cue(said):
    text = '"The talks can still succeed, the envoy told reporters.'
    assert said(text) == [("the envoy", "The talks can still succeed", True)]
