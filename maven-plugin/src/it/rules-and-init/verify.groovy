def log = new File(basedir, 'build.log').text
def settings = new File(basedir, 'privacy.yml')
assert settings.isFile()
assert log.contains('Wrote ' + settings.canonicalPath)
assert log.contains('is there already, and stays as it is.')
assert log.contains('Next: mvn privacy:report')

assert log =~ /personal-data-in-log\s+critical/
assert log.contains('What it finds')
assert log.contains("There is no rule 'personal-data-in-logs'.")
assert log.contains("'personal-data-in-log'")
assert new File(basedir, 'target/privacy/privacy.html').isFile()
