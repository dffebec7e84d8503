import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def told = new File(basedir, 'target/privacy')

def sarif = new JsonSlurper().parse(new File(told, 'privacy.sarif'))
def runs = sarif.runs.size()
assert runs == 1
def id = sarif.runs[0].automationDetails.id
assert id == 'privacy-check/shop/'
def findings = sarif.runs[0].results.collect {
  [it.ruleId, it.locations[0].physicalLocation.artifactLocation.uri]
}
// A project for a test scans nothing for vulnerabilities.
assert findings.findAll { it[0] != 'missing-vulnerability-scan' } == [['personal-data-in-log', 'web/src/main/java/com/acme/web/CustomerPage.java']]

def inventory = new JsonSlurper().parse(new File(told, 'inventory.json'))
assert inventory.elements.any {
  it.owner.endsWith('Customer') && it.member == 'email' &&
      it.path == 'people/src/main/java/com/acme/people/Customer.java'
}
assert inventory.incomplete.isEmpty()

// one report for all
// Maven 4 makes a target folder in each module by itself.
['people', 'web'].each { assert !new File(basedir, it + '/target/privacy').exists() }
assert log.count('vigie: ') == 1
assert log.contains('in 3 modules')
assert log.contains('The privacy check failed: 1 finding of severity high or above')
assert log.contains('web/src/main/java/com/acme/web/CustomerPage.java:15:29: critical[personal-data-in-log]')

// named once, no reason to stop
assert log.count('dependency not found: com.acme.nowhere:lost:7') == 1
assert !log.contains('not found: com.acme:people')
