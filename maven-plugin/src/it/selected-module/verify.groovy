import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
assert log.contains('Read for understanding, not checked: people')
assert log.contains('in 1 module,')

def run = new JsonSlurper().parse(new File(basedir, 'target/privacy/privacy.sarif')).runs[0]
def id = run.automationDetails.id
assert id == 'privacy-check/shop+web/'
// people has a finding of its own, which nobody asked for
def places = run.results.collect { it.locations[0].physicalLocation.artifactLocation.uri }
// A project for a test scans nothing for vulnerabilities, which is told at its pom.
assert places - ['web/pom.xml'] == ['web/src/main/java/com/acme/web/CustomerPage.java']

def inventory = new JsonSlurper().parse(new File(basedir, 'target/privacy/inventory.json'))
def paths = inventory.elements*.path
assert paths.every { it.startsWith('web/') }
