package dev.vigie.catalog;

import java.util.Set;

/**
 * How names are built around a datum. All words in lower case.
 *
 * @param neutralTails after the datum they change nothing
 * @param neutralHeads before the datum they change nothing
 * @param noteTails after what is about health, another special category or crime, they say which
 *     part of it
 * @param naming after one of {@code namedElements} they say that it is what the value is called,
 *     not a code for it
 * @param namedElements ids of elements that are kept as an entry of a list
 * @param fileTails after one of {@code fileElements} they say how it is kept
 * @param fileHeads before one of {@code fileElements}, in languages that put the datum there, they
 *     say that it is a copy
 * @param fileElements ids of elements that are kept as files
 * @param needsPerson ids of elements whose weak words need a type that is a person
 * @param needsAddress ids of elements that count only beside an address
 * @param typeTails at the end of a type's name they say nothing of what it is
 * @param typeHeads at its start they say nothing of what it is
 * @param valueNames names of members that are the value of their type
 * @param amounts names of members that are amounts of money
 * @param amountParts beside these they say which part of an amount it is: total, rest
 * @param rates in the names of numbers with decimals they say that it is no amount of money
 * @param money a type that is called so and holds a number with its currency is a value of
 *     anything, nobody's balance
 * @param infrastructure in a type's name they make its credentials those of the application
 * @param secrets at the end of a name they say that it is what opens something, as one word or two
 * @param equipment in the name of a method that is about a credential they make it that of a thing
 * @param technicalMembers in members' names they make a type with an ambiguous name a program, not
 *     a person
 * @param programs words for persons that name programs at least as often
 * @param references after the datum they make the name a reference to a record
 * @param numbers beside a word for a person they make a number by which that person is known
 * @param letters in a type's name they say that it is something that is sent to somebody
 * @param recipients in what is sent they are whom it is from or goes to
 * @param letterParts beside recipients they are what is written
 * @param privateLetters in the name of a letter's type they say that it is between two people
 * @param housekeeping in members' names they say that a record is kept, not what it says
 * @param recordKeeping in members' names they say how the record of a person is kept, run or shown,
 *     or speak of an organisation
 * @param legalPersons in members' names they say that a record is, or may be, that of an
 *     organisation
 * @param events ids of elements: a record called after one, of somebody, is of an event in that
 *     somebody's working life
 * @param eventParts in members' names they say which part of such an event it is: begin, reason
 * @param attendance in a type's name they say that it records who was there
 * @param attendanceParts in the names of its members they say whether and when somebody was
 * @param coded ids of elements that are the same datum when they are kept as the key of a list
 * @param entries a type whose name ends in one is an entry of a list of many things
 * @param tallies whole numbers in a type that is called so are counts
 * @param motion beside coordinates they say that something moved
 * @param coordinates words for a latitude or a longitude
 * @param ways beside words for coordinates they say that these are of where somebody is or goes
 * @param firms names of members, in one piece, that only firms have
 * @param quantities of the words of {@code recordKeeping} those that say nothing of a number with
 *     decimals or of a measure
 * @param flagHeads at the start of a name they say that it is a flag, whatever its type
 * @param codeLists in members' names, beside words for keeping and the type's own, they say that a
 *     type lists codes: id, code, label
 * @param rows simple names of types that give values by names: result sets, requests, JSON objects
 * @param about in the name of a map they say that it keeps something about data under the names of
 *     data, rather than the data: errors, labels, settings
 * @param kinds at the start of a name they say that it is a kind of the datum, whatever its
 *     language
 * @param places a type that ends in one is about a place, whose address is nobody's
 * @param questionnaires a type that is called so asks somebody
 * @param bills words for bills and payments
 * @param answers what constants of an enum are called that is a flag by another name
 * @param offices words for offices that people hold: what a type that ends in one has as its name
 *     is that of a person
 * @param animals a type or member called so is about an animal, whose health and birth are nobody's
 *     personal data
 */
public record Grammar(
    Set<String> neutralTails,
    Set<String> neutralHeads,
    Set<String> noteTails,
    Set<String> naming,
    Set<String> namedElements,
    Set<String> fileTails,
    Set<String> fileHeads,
    Set<String> fileElements,
    Set<String> needsPerson,
    Set<String> needsAddress,
    Set<String> typeTails,
    Set<String> typeHeads,
    Set<String> valueNames,
    Set<String> amounts,
    Set<String> amountParts,
    Set<String> rates,
    Set<String> money,
    Set<String> infrastructure,
    Set<String> secrets,
    Set<String> equipment,
    Set<String> technicalMembers,
    Set<String> programs,
    Set<String> references,
    Set<String> numbers,
    Set<String> letters,
    Set<String> recipients,
    Set<String> letterParts,
    Set<String> privateLetters,
    Set<String> housekeeping,
    Set<String> recordKeeping,
    Set<String> legalPersons,
    Set<String> events,
    Set<String> eventParts,
    Set<String> attendance,
    Set<String> attendanceParts,
    Set<String> coded,
    Set<String> entries,
    Set<String> tallies,
    Set<String> motion,
    Set<String> coordinates,
    Set<String> ways,
    Set<String> firms,
    Set<String> quantities,
    Set<String> flagHeads,
    Set<String> codeLists,
    Set<String> rows,
    Set<String> about,
    Set<String> kinds,
    Set<String> places,
    Set<String> questionnaires,
    Set<String> bills,
    Set<String> answers,
    Set<String> offices,
    Set<String> animals) {
  /** Copies the sets. */
  public Grammar {
    neutralTails = Set.copyOf(neutralTails);
    neutralHeads = Set.copyOf(neutralHeads);
    noteTails = Set.copyOf(noteTails);
    naming = Set.copyOf(naming);
    namedElements = Set.copyOf(namedElements);
    fileTails = Set.copyOf(fileTails);
    fileHeads = Set.copyOf(fileHeads);
    fileElements = Set.copyOf(fileElements);
    needsPerson = Set.copyOf(needsPerson);
    needsAddress = Set.copyOf(needsAddress);
    typeTails = Set.copyOf(typeTails);
    typeHeads = Set.copyOf(typeHeads);
    valueNames = Set.copyOf(valueNames);
    amounts = Set.copyOf(amounts);
    amountParts = Set.copyOf(amountParts);
    rates = Set.copyOf(rates);
    money = Set.copyOf(money);
    infrastructure = Set.copyOf(infrastructure);
    secrets = Set.copyOf(secrets);
    equipment = Set.copyOf(equipment);
    technicalMembers = Set.copyOf(technicalMembers);
    programs = Set.copyOf(programs);
    references = Set.copyOf(references);
    numbers = Set.copyOf(numbers);
    letters = Set.copyOf(letters);
    recipients = Set.copyOf(recipients);
    letterParts = Set.copyOf(letterParts);
    privateLetters = Set.copyOf(privateLetters);
    housekeeping = Set.copyOf(housekeeping);
    recordKeeping = Set.copyOf(recordKeeping);
    legalPersons = Set.copyOf(legalPersons);
    events = Set.copyOf(events);
    eventParts = Set.copyOf(eventParts);
    attendance = Set.copyOf(attendance);
    attendanceParts = Set.copyOf(attendanceParts);
    coded = Set.copyOf(coded);
    entries = Set.copyOf(entries);
    tallies = Set.copyOf(tallies);
    motion = Set.copyOf(motion);
    coordinates = Set.copyOf(coordinates);
    ways = Set.copyOf(ways);
    firms = Set.copyOf(firms);
    quantities = Set.copyOf(quantities);
    flagHeads = Set.copyOf(flagHeads);
    codeLists = Set.copyOf(codeLists);
    rows = Set.copyOf(rows);
    about = Set.copyOf(about);
    kinds = Set.copyOf(kinds);
    places = Set.copyOf(places);
    questionnaires = Set.copyOf(questionnaires);
    bills = Set.copyOf(bills);
    answers = Set.copyOf(answers);
    offices = Set.copyOf(offices);
    animals = Set.copyOf(animals);
  }
}
