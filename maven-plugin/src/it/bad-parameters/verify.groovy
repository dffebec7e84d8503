def log = new File(basedir, 'build.log').text
assert log.contains("profile: there is no profile 'thorogh'; did you mean 'thorough'?")
assert log.contains("failOnSeverity: there is no severity 'hihg'; did you mean 'high'?")
assert log.contains('minConfidence: 7.0 is not between 0 and 1')
assert log =~ /baselineFile: .*none\.yml is no file/
