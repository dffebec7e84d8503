package dev.vigie.inventory;

import static java.util.Map.entry;

import dev.vigie.catalog.Taxonomy;
import dev.vigie.catalog.TaxonomyReader;
import dev.vigie.config.ConfigurationException;
import dev.vigie.config.YamlFile;
import java.util.Map;

/** A taxonomy of a few words, so that tests of the mechanism do not depend on what is known. */
final class SmallTaxonomy {
  private SmallTaxonomy() {}

  static Taxonomy read() {
    try {
      return TaxonomyReader.read(
          YamlFile.written(
              Map.ofEntries(
                  entry("elements/person.yml", PERSON),
                  entry("elements/contact.yml", CONTACT),
                  entry("elements/health.yml", HEALTH),
                  entry("elements/credential.yml", CREDENTIAL),
                  entry("elements/money.yml", MONEY),
                  entry("elements/work.yml", WORK),
                  entry("elements/life.yml", LIFE),
                  entry("elements/other.yml", OTHER),
                  entry("negatives.yml", NEGATIVES),
                  entry("subjects.yml", SUBJECTS),
                  entry("grammar.yml", GRAMMAR),
                  entry("prose.yml", PROSE),
                  entry("annotations.yml", ANNOTATIONS),
                  entry("literals.yml", LITERALS))));
    } catch (ConfigurationException e) {
      throw new AssertionError(e);
    }
  }

  private static final String PERSON =
      """
      family: IDENTITY
      elements:
        person_name:
          sensitivity: ordinary
          holds: text
          words:
            en: {strong: fullName, weak: displayName author, weak-exact: name}
            fr: {strong: nomComplet}
        first_name:
          sensitivity: ordinary
          holds: text
          words:
            en: {strong: firstName}
            fr: {strong: prenom}
        birth_date:
          sensitivity: ordinary
          holds: text date number
          words:
            en: {strong: birthDate, weak: born}
        photo:
          sensitivity: highly_personal
          holds: text
          words:
            en: {weak-exact: image, strong: profilePicture}
        card_number:
          sensitivity: highly_personal
          words:
            en: {strong: cardNumber, weak: income}
        national_id:
          sensitivity: national_identifier
          words:
            en: {strong: nationalId}
            es: {weak: cedula}
        last_name:
          sensitivity: ordinary
          holds: text
          words:
            es: {weak: apellido}
        payment_transaction:
          sensitivity: highly_personal
      """;

  private static final String CONTACT =
      """
      family: CONTACT
      elements:
        email:
          sensitivity: ordinary
          holds: text
          words:
            en: {strong: email emailAddress, weak: mail}
            fr: {strong: courriel}
        phone:
          sensitivity: ordinary
          words:
            en: {strong: phone phoneNumber, weak: mobile}
        street:
          sensitivity: ordinary
          words:
            en: {strong: street}
        postal_code:
          sensitivity: ordinary
          words:
            en: {strong: postalCode}
        city:
          sensitivity: ordinary
          words:
            en: {weak: city}
        region_country:
          sensitivity: ordinary
          words:
            en: {weak: country}
        postal_address:
          sensitivity: ordinary
          words:
            en: {weak: address}
      """;

  private static final String HEALTH =
      """
      family: HEALTH
      elements:
        diagnosis:
          sensitivity: special_art9
          holds: text date number flag
          words:
            en: {strong: symptoms diagnosis}
        health_record:
          sensitivity: special_art9
          holds: text date number flag
          words:
            en: {weak: healthState}
        pregnancy:
          sensitivity: special_art9
          holds: text date number flag
          words:
            en: {strong: pregnant isPregnant}
      """;

  private static final String MONEY =
      """
      family: FINANCIAL
      elements:
        income:
          sensitivity: highly_personal
          words:
            en: {strong: salary}
        credit_standing:
          sensitivity: highly_personal
          holds: text number flag
          words:
            en: {weak: debt arrears}
        tax_id:
          sensitivity: national_identifier
          words:
            en: {strong: taxNumber}
      """;

  private static final String WORK =
      """
      family: PROFESSIONAL
      elements:
        working_time:
          sensitivity: ordinary
          holds: text date number flag
          words:
            en: {weak: leave}
        nationality:
          sensitivity: ordinary
          words:
            en: {strong: nationality, weak: origin}
      """;

  private static final String LIFE =
      """
      family: LIFE
      elements:
        family:
          sensitivity: ordinary
          words:
            en: {weak: household}
      """;

  private static final String CREDENTIAL =
      """
      family: CREDENTIAL
      elements:
        password:
          sensitivity: credential
          holds: text
          words:
            en: {strong: password}
        access_token:
          sensitivity: credential
          holds: text
          words:
            en: {weak-exact: sessionToken}
      """;

  private static final String OTHER =
      """
      family: ONLINE
      elements:
        username:
          sensitivity: ordinary
          holds: text
          words:
            en: {strong: username, weak: login}
        user_identifier:
          sensitivity: ordinary
          words:
            en: {weak: clientId customerId}
        message_content:
          sensitivity: ordinary
          words:
            en: {weak: messageText}
        gps_position:
          sensitivity: ordinary
          holds: text number
          words:
            en: {weak: lastPosition}
        personal_data:
          sensitivity: ordinary
          holds: text number date flag
          label: {en: Personal data}
      """;

  private static final String NEGATIVES =
      """
      type:
        - elements: "*"
          reason: never data
          patterns: "*Service Pattern Function"
      class:
        - elements: "*"
          role: organisation
          reason: an organisation
          patterns: Company* Bank*
        - elements: "*"
          role: behaviour
          reason: works on data
          patterns: "*Service *Dao"
        - elements: "*"
          role: configuration
          reason: settings
          patterns: "*Properties"
        - elements: "*"
          role: metadata
          reason: names of things
          patterns: "*Keys"
      exact:
        - elements: "*"
          reason: staff
          instead: username
          subject: employee
          patterns: createdBy
      first:
        - elements: "*"
          reason: a predicate
          patterns: is has max
      last:
        - elements: "*"
          reason: a carrier
          patterns: Template Type Policy
        - elements: "*"
          reason: a code
          doubtful: Code
      contains:
        - elements: person_name
          reason: name of a thing
          patterns: fileName
        - elements: CONTACT
          reason: a machine
          doubtful: officePhone
      romance-head:
        - elements: "*"
          reason: the head comes first
          patterns: type modele
      path:
        - elements: "*"
          reason: generated
          patterns: /generated/
      """;

  private static final String SUBJECTS =
      """
      customer:
        en: {clear: customer nextofkin, ambiguous: client}
      user:
        en: {clear: user, ambiguous: account}
      student:
        en: {clear: student}
      """;

  private static final String GRAMMAR =
      """
      neutral-tails: value list
      neutral-heads: new old home
      file-tails: url
      file-elements: photo national_id
      file-heads: archivo
      naming: name
      named-elements: nationality
      needs-person: person_name photo
      needs-address: region_country
      type-tails: dto entity details
      type-heads: abstract
      value-names: value amount
      amounts: amount
      amount-parts: total
      infrastructure: smtp server
      secrets: password apikey token
      technical-members: secret redirect
      equipment: device
      animals: pet mascota
      housekeeping: id created
      programs: client
      references: id
      numbers: no numero
      letters: mail message
      recipients: to from sender
      letter-parts: body
      private-letters: private
      record-keeping: version shown company total begin
      legal-persons: cnpj
      events: working_time
      event-parts: begin reason
      attendance: attendance
      attendance-parts: in out
      coded: nationality
      entries: item
      tallies: statistics
      motion: speed
      coordinates: lat lon
      ways: start end
      firms: industry turnover
      quantities: total
      flag-heads: fl
      rows: ResultSet
      rates: rate
      offices: officer
      places: venue
      bills: bill
      answers: yes no unknown
      questionnaires: questionnaire
      """;

  private static final String PROSE =
      """
      articles: the a s le la l
      openers: returns
      breaks: that used
      links: of de
      label-tails: label
      """;

  private static final String ANNOTATIONS =
      """
      personal: PersonalData
      not-personal: NotPersonalData
      elements:
        email: Email
      staff-trace: CreatedBy
      past: Past
      names:
        name: Column
        value: JsonProperty RequestParam
      tables:
        name: Table
      samples:
        example: Schema
      texts:
        description: Schema
        value: Heading
        columnDefinition: Column
      entity: Entity
      behaviour: Component
      backing: Named
      configuration: ConfigurationProperties
      injected: Autowired Value
      request: RequestParam
      """;

  private static final String LITERALS =
      """
      mail:
        element: email
        label: e-mail address
        shape: '\\S+@\\S+'
        valid: a@b
        invalid: a
      even:
        element: phone
        label: phone number
        shape: '\\d+[02468]'
        needs-context: true
        valid: "12"
        invalid: "11"
      company:
        label: number of a company
        shape: 'C\\d+'
        valid: C1
        invalid: D1
      """;
}
