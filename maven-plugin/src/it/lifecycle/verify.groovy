import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
// bound in the parent it runs in every module, and still reports once
assert log.count('vigie: ') == 1
assert log.contains('in 3 modules')
assert log.contains('BUILD SUCCESS')

def run = new JsonSlurper().parse(new File(basedir, 'target/privacy/bound.sarif')).runs[0]
// absent would mean "not computed", and code scanning would keep old alerts open
def results = run.get('results')
assert results == []
