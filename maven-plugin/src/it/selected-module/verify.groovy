import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
assert log.contains('Read for understanding, not checked: people')
assert log.contains('in 1 module,')

def run = new JsonSlurper().parse(new File(basedir, 'target/privacy/privacy.sarif')).runs[0]
def id = run.automationDetails.id
assert id == 'privacy-check/shop+web/'
def rules = run.results*.ruleId
assert rules == ['personal-data-in-log']

def inventory = new JsonSlurper().parse(new File(basedir, 'target/privacy/inventory.json'))
def paths = inventory.elements*.path
assert paths.every { it.startsWith('web/') }
