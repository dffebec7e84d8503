def log = new File(basedir, 'build.log').text
assert log.contains('The settings cannot be used:')
// all of them at once, with their places and the way out
assert log =~ /privacy\.yml:1.*gate/
assert log =~ /privacy\.yml:3.*hihg.*did you mean 'high'/
assert log =~ /privacy\.yml:4.*from 0 to 1/
assert log =~ /privacy\.yml:6.*personal-data-in-logs.*did you mean 'personal-data-in-log'/
assert !new File(basedir, 'target/privacy/privacy.sarif').exists()
