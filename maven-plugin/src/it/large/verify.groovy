def log = new File(basedir, 'build.log').text
def forked = log.count('The analysis was made in a JVM of its own.')
def inside = log.count('the analysis is made in this one')
def confirmed = log.count('second opinion on 1 finding: 1 confirmed')
assert forked == 1 && inside == 0 && confirmed == 2
def told = ['target/privacy/privacy.sarif', 'target/inside/privacy.sarif'].collect { new File(basedir, it).text }
def equal = told[0] == told[1] && told[0].contains('personal-data-in-log')
assert equal
return true
