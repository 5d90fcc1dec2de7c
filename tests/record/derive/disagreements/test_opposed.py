"""What reports tell that cannot all hold, read from sentences to disagreements."""

import pytest

from dragoman.extract import extract_readings
from dragoman.model.claim import identify
from dragoman.model.record import DisagreementKind
from dragoman.model.report import Report
from dragoman.pipeline import assemble_readings

DAY = "Tuesday 3 June 2031"
OPPOSED = {
    (
        "Three people were killed when guards fired on the crowd in Holt, the "
        "governor, Per Aske, says. He says the guards were attacked. The Drivers' "
        "League gives a different account. Its chairman, Tam Reve, said that seven "
        "drivers are dead."
    ): "figure",
    (
        "The auditors found that the port owes $310 million. The customs office, "
        "which had asked for $520 million, has not accepted the result."
    ): "term",
    (
        "The customs office says that the port owes $520 million. Norrail disputes "
        "the figure."
    ): "statement",
    (
        "Norrail said that the strike had cost it 40 million crowns. The Drivers' "
        "League, which lends money to 1,200 families, disputed the figure."
    ): "statement",
    (
        "The ministry said 200 people had been killed in the floods. The "
        "opposition alliance said more than 450 people had died."
    ): "figure",
    (
        "Organisers said 60,000 people marched through Velden on Monday, while "
        "police put the crowd at 18,000."
    ): "figure",
    (
        "Some 1,400 people, by the League's own count, stood before the depot in Holt "
        "on Monday. The police made it 600."
    ): "figure",
    (
        "Organisers put the crowd at 9,000. Police said only 4,000 had taken part."
    ): "figure",
    (
        "A paper that Dagen has seen speaks of 210 posts to go in Holt. The company "
        "says that 160 posts will go."
    ): "figure",
    (
        "Tam Reve, the chairman of the Drivers' League, said that there had been 203 "
        "drivers in the hall, not the 140 that Norrail gives."
    ): "figure",
    (
        "The League said 64 per cent of those voting had backed the deal. A newspaper, "
        "Dagen, gave the yes vote as 57 per cent."
    ): "figure",
    (
        "The union said that 2,400 drivers had joined the strike. The company "
        "put the number at no more than 1,700."
    ): "figure",
    (
        "The army says fewer than 200 civilians were detained in the raid; the "
        "Ardan Human Rights Centre counts more than 450."
    ): "figure",
    (
        "President Orlan said on Monday that the rebels had agreed to hand over "
        "their heavy weapons. A rebel spokesman, Tam Reve, denied that the "
        "group had agreed to hand over any weapons."
    ): "statement",
    (
        "The foreign minister, Ilse Brandt, said talks with the Front would "
        "begin in Olm next week. The Front's spokesman, Karim Dosso, said no "
        "talks had been agreed."
    ): "event",
    (
        "The newspaper Dagen reported on Sunday that the government had offered "
        "the guerrillas a ransom of 4 million dollars. The government denied "
        "the report."
    ): "statement",
    (
        "Orlan accused the rebels of shelling the town of Tesk during the "
        "truce. The rebels dismissed the accusation as baseless."
    ): "statement",
    (
        "Colonel Vahn said government troops had retaken the bridge at Mirel on "
        "Sunday. The rebels rejected the claim and said their fighters still "
        "held the bridge."
    ): "statement",
    (
        "The government blamed the Sarn Front for the bombing of the market in "
        "Holt. The Sarn Front denied any involvement in the bombing and blamed "
        "the army."
    ): "statement",
    (
        "The company's chief executive, Dora Lund, said the bid from Havel had "
        "been withdrawn. Havel said in a statement that its bid remained on the "
        "table."
    ): "statement",
    (
        "Finance minister Paulo Reis said the lenders had accepted the new "
        'budget. "That is not true," said Hanna Okoye, the lenders\' mission '
        'chief. "We have accepted nothing."'
    ): "statement",
    (
        "The mediators said that the two leaders met in Sorvik on Sunday. Prime "
        "Minister Anke Veld's office said that she had not met the rebel leader "
        "and that no meeting took place in Sorvik."
    ): "statement",
    (
        "Local newspapers reported on Monday that a deal to end the siege had "
        "been reached. The guerrillas called the reports of a deal pure "
        "speculation."
    ): "statement",
    (
        "The Qadir envoy, Sami Haddad, said the talks had made significant "
        "progress. A member of the rebel delegation, Jon Arke, said there had "
        "been no progress at all in the negotiations."
    ): "assessment",
    (
        "Mediator Greta Solheim described the second round of talks as "
        "constructive and said the parties were close to a deal. But the "
        "union's leader, Piet Haas, said the negotiations were deadlocked."
    ): "assessment",
    (
        "Valdia said that rebel artillery had fired first near Tesk, breaking "
        "the truce. The Sarn Front said its guns had not fired and that the "
        "army had attacked."
    ): "statement",
    (
        "Hospital officials said 36 people were killed in the clashes. The "
        "interior ministry gave a toll of 14."
    ): "figure",
    (
        "The airline estimates that the strike costs it 3 million euros a day. "
        "The pilots' union says the true cost is nearer 900,000 euros a day."
    ): "figure",
    (
        "Rebel officials said government forces had surrounded the camp in "
        "violation of the truce, a charge that the army denied."
    ): "statement",
    (
        "Mayor Helge Torv said the mediator had been invited by both sides. His "
        "account was contradicted by the union, which said it had invited "
        "nobody."
    ): "statement",
    (
        "The defence ministry said all its soldiers had left the buffer zone by "
        "Sunday. Observers from the Joint Commission said hundreds of soldiers "
        "were still in the buffer zone."
    ): "event",
    (
        "Liberal leader Eva Kranz said her party had not been consulted on the "
        "finance ministry. Chancellor Otto Behn insisted that the Liberals were "
        "consulted at every step."
    ): "event",
    (
        "The army said that nine lorries with flour had reached Tesk since Monday. "
        "The town's mayor, Tam Reve, said not one had got through."
    ): "statement",
    (
        "Norrail said that the union's delegates had left the hall at noon. Piet "
        "Haas, for the union, tells it the other way round. \"The company's lawyers "
        'were gone before noon," he said.'
    ): "statement",
    (
        "Aides to the mediator said the list of names had been passed to the press by "
        "the Sarn Front. The Front's spokesman, Karim Dosso, said it was the army "
        "which had passed it on."
    ): "attribution",
    (
        "The mediator, Ada Holm, said that the two sides would meet again on Friday. "
        "The Front's spokesman, Karim Dosso, said no date had been set."
    ): "event",
    (
        "The mediators said the next session would be held on Monday. The union said "
        "it would be on Tuesday."
    ): "event",
    (
        "A driver, Jon Arke, said he had signed the paper after two nights without "
        "sleep. The interior ministry said the paper had been signed freely."
    ): "event",
    (
        "Greta Solheim, the mediator, said the captain had stepped down. The crew's "
        "union said he had been sacked on Friday."
    ): "event",
    (
        "The mediator said the draft guarantees every post until March. The company "
        "said it names no date."
    ): "term",
    (
        "The minister said the army had opened fire on the convoy. The rebels said "
        "the police had fired first."
    ): "attribution",
    (
        "The Qadir envoy, Sami Haddad, said a deal was a matter of days. Jon Arke, for "
        "the rebels, said the talks were exactly where they had been in May."
    ): "assessment",
    (
        "The union's leader, Piet Haas, said no money had been offered for the yard. "
        "A member of the board said 3 million crowns had been put on the table."
    ): "statement",
    (
        "The foreign minister, Ilse Brandt, said both sides had agreed to a new round. "
        "But a rebel spokesman said there had been no such agreement."
    ): "statement",
    (
        "Diplomats said the two men shook hands and spoke for ten minutes. Officials "
        "in Valdia insisted they had not exchanged a word."
    ): "statement",
    (
        "The army said the convoy had been carrying weapons. The aid agency said the "
        "lorries had held only flour."
    ): "statement",
    (
        "Orlan said the Front's delegates had walked out of the hall. A spokesman for "
        "the Front, Tam Reve, said the government's envoys had broken off the session."
    ): "attribution",
    (
        "The Front's spokesman said the captives were being treated well. A cook who "
        "was freed on Monday said they had been kept in chains."
    ): "event",
    (
        "The board said the vote had been unanimous. Two directors said they had voted "
        "against."
    ): "statement",
    (
        "The airline said 80 percent of flights had left on time. Pilots described the "
        "figure as invented."
    ): "statement",
    (
        "Minister Per Aske said the captives' families had been told of the plan. "
        "Relatives said nobody had contacted them."
    ): "statement",
    (
        "The Liberals say they were never shown the draft. The chancellor's aides say "
        "a copy was sent to them on Monday."
    ): "statement",
    (
        "Tam Reve, the rebel leader, said his men had left Tesk on Sunday. Villagers "
        "reached by telephone said the rebels were still there."
    ): "event",
    (
        "The rebels said they would release the crew on Sunday. The owner's agent said "
        "he had heard nothing of it."
    ): "statement",
    (
        "The minister, Ilse Brandt, accused the broadcaster of inventing the "
        "quotation. The broadcaster said it had kept a recording."
    ): "statement",
    (
        "A police officer said the driver had not stopped at the roadblock. A "
        "passenger said there had been no roadblock."
    ): "statement",
    (
        "Lawyers for the firm argued that the contract expired in May. The state says "
        "it runs until 2034."
    ): "term",
    (
        "The fourth round of talks brought little progress, although the mediator, "
        "Ada Holm, described it as very constructive."
    ): "assessment",
}
AGREED = (
    (
        "The union said its members would vote on Friday. The company said no member "
        "of its board would speak before the vote."
    ),
    (
        "The minister said a deal could be reached in a matter of days. The mediator "
        "said it was a matter of days too."
    ),
    (
        "The rebels said they wanted ten of their men freed. The government said it "
        "had freed nobody since May."
    ),
    (
        "Police said the strikers had left the yard by noon. The union said the "
        "strikers had left the yard in good order."
    ),
    (
        "Planners at Norrail told the board that nine was the most that could be given "
        "up, the League said, without closing two mountain depots."
    ),
    (
        "Norrail said 300 drivers had been hired. It puts the cost of the strike at 40 "
        "million crowns."
    ),
    (
        "The company said that it had opened its books to the auditors. The union "
        "said the books would be read by its own experts."
    ),
    (
        "Diplomats said the envoy had carried a letter to Tesk. An analyst at the bank "
        "said wages in Valdia were high."
    ),
    (
        "The minister, Ilse Brandt, said that the mission had taught Valdia a lesson. "
        "The opposition said she had come late."
    ),
    (
        "The clinic in Holt says it is treating 31 wounded. A nurse there, Ilse "
        "Brandt, said that six of the wounded are in danger."
    ),
    (
        "The ministry said 40 people had been killed in the raid. The Drivers' League "
        "said nine of them were children."
    ),
    (
        "The inspectors visited nine sites, their leader, Jon Arke, said. A minister, "
        "Ilse Brandt, said they would not visit the eight royal sites."
    ),
    (
        "The army said 120 soldiers were killed in the battle. The rebels said "
        "80 of their fighters had died."
    ),
    (
        "The ministry said 200 people had been killed in the floods. The Red "
        "Cross said more than 450 people had been injured."
    ),
    (
        "Police said about 200 people took part in the rally. Organisers said "
        "210 people took part in it."
    ),
    (
        "The union is demanding a pay rise of 9 per cent. The company has "
        "offered 3.5 per cent."
    ),
    (
        "The rebels demanded the release of their prisoners. The government "
        "said it would not release any prisoners."
    ),
    (
        "President Orlan said the rebels must lay down their weapons. The "
        "rebels rejected the demand."
    ),
    (
        "The minister said talks would begin on Monday. The union said it had "
        "not received the new pay offer."
    ),
    (
        "The mediators said the talks had made progress. The government's "
        "negotiator said the meeting had been constructive."
    ),
    ("The company offered a bonus of 500 crowns. The union rejected the offer."),
    (
        "A diplomat said the two sides had agreed on a list of prisoners. The "
        "foreign ministry declined to comment."
    ),
    (
        "Liberal leader Eva Kranz said her party wanted the finance ministry. "
        "Chancellor Otto Behn said the post would go to his own party."
    ),
    (
        "Ivo Ternat said the Front would not attend the conference in Olm. The "
        "foreign minister said Valdia would attend the conference in Olm."
    ),
    ("Both the army and the rebels denied that their forces had fired on the convoy."),
    (
        "The ministry said 45 schools were damaged. The teachers' union said "
        "1,200 teachers had fled the region."
    ),
    (
        "The health ministry said 300 people had died since May. The Red Cross "
        "said 25 people had died in the camp at Holt on Monday."
    ),
    (
        "Dagen reported that the two companies were in merger talks. Havel "
        "would neither confirm nor deny the report."
    ),
    (
        "The mediator said no agreement had been reached. The rebels said there "
        "was no agreement yet."
    ),
    (
        "The mediators said the talks resumed on Monday. The union said the "
        "talks had not resumed on Friday because its delegation was ill."
    ),
    (
        "The government said it would withdraw its troops if the rebels handed "
        "over the weapons. The rebels said they would not hand over the weapons "
        "before the troops withdrew."
    ),
    (
        "The mediator said she hoped to bring the two leaders together. A "
        "spokesman for the rebels said no date for a meeting had been set."
    ),
    (
        "The company said 1,700 workers were on strike. It said 2,400 workers "
        "were employed at the plant."
    ),
    (
        "The ministry said 90 people had been killed this week. In the war of "
        "1999 more than 12,000 people were killed, historians say."
    ),
    (
        "The minister called the strike irresponsible. The union said the "
        "strike was necessary."
    ),
    (
        "There was no movement, said Lena Brandt of the drivers' union. The chairman "
        "of the company, Otto Falk, said on Tuesday that he had turned down the "
        "union's claim because it was too dear."
    ),
    (
        "Norrail reported raising 9 million crowns in the month. The Havel group "
        "reported having 4 million crowns in cash."
    ),
    (
        "Exports rose to 41 billion crowns last year from 9 billion crowns in 2019, "
        "the customs office says."
    ),
    (
        "The guards came back as soldiers drew near the mill, Ilse Brandt said. Three "
        "rebels were caught and no soldier was hurt, said Jon Arke."
    ),
    (
        "The minister said the pumps will stop. An hour without pumps costs the "
        "gallery a metre, said Jon Arke, an engineer."
    ),
    (
        "The company said it paid its drivers well. It was easy to agree to a plan "
        "that was so good, said Jon Arke, an analyst."
    ),
    (
        "Advisers said the idea was reckless. The chairwoman, Ilse Brandt, said she "
        "saw no logic in it."
    ),
    (
        "GOVERNMENT DENIES SECRET PACT WITH DRIVERS\n\nThe minister, Ilse Brandt, on "
        "Friday denied that the government had made a pact with the drivers."
    ),
    (
        "Qadir proposed a ceasefire of 60 days. Valdia rejected a ceasefire of "
        "that length and said it would accept 30 days."
    ),
)


@pytest.fixture(scope="module")
def readings():
    """Read all texts at once: the parser is slow to start."""
    reports = {text: write(text) for text in (*OPPOSED, *AGREED)}
    known = {r.report.id: r for r in extract_readings(reports.values())}
    return {text: known[report.id] for text, report in reports.items()}


def write(text):
    body = f"The talks today\n\n{DAY}\n\n{text}\n"
    return Report(id=identify(body), path="report.txt", text=body)


@pytest.mark.parametrize(("text", "kind"), OPPOSED.items())
def test_what_two_say_against_each_other_is_a_disagreement(text, kind, readings):
    record = assemble_readings([readings[text]])
    assert DisagreementKind(kind) in {d.kind for d in record.disagreements}
    assert all(d.why and d.not_because for d in record.disagreements)


@pytest.mark.parametrize("text", AGREED)
def test_what_may_both_hold_is_no_disagreement(text, readings):
    assert assemble_readings([readings[text]]).disagreements == ()


def test_who_stands_in_an_aside_denies_nothing():
    text = (
        "Norrail said that the strike had cost it 40 million crowns. The Drivers' "
        "League, which lends money to 1,200 families, disputed the figure."
    )
    (found,) = assemble_readings(
        extract_readings([Report(id=identify(text), path="a.txt", text=text)])
    ).disagreements
    assert "denied by Drivers' League" in found.why
