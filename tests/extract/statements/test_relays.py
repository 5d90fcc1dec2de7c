def test_a_told_outlet_is_the_relay(chains):
    text = "A ministry official told Reuters that the deal was near."
    assert chains(text) == [("A ministry official", "Reuters")]


def test_reporters_who_are_told_relay_nothing(chains):
    text = "The minister told parliament that the deal was near."
    assert chains(text) == [("The minister",)]


def test_an_outlet_that_cites_a_source_relays_it(chains):
    text = "The talks are over, the newspaper said, citing an unnamed diplomat."
    assert chains(text) == [("an unnamed diplomat", "the newspaper")]


def test_a_report_of_a_statement_is_that_statement_relayed(chains):
    text = "The newspaper reported that the minister said the talks were over."
    assert chains(text) == [("the minister", "The newspaper")]


def test_according_to_reports_relays_the_speaker(chains):
    text = "According to reports, a union official said the talks were over."
    assert chains(text) == [("a union official", "reports")]


def test_somebody_who_was_quoted_speaks_through_the_paper(chains):
    text = "Ada Moor was quoted by the Daily Post as saying the talks were over."
    assert chains(text) == [("Ada Moor", "the Daily Post")]


def test_he_said_that_he_told_is_one_statement(said):
    text = "Mr Cole said he told the envoy on Friday that the bridge would stay shut."
    assert said(text) == [("Mr Cole", "the bridge would stay shut", False)]
