def log = new File(basedir, 'build.log').text
assert log.contains('Read for understanding, not checked: first')
assert log.count('vigie: ') == 1
assert log.contains('in 1 module,')
assert new File(basedir, 'target/privacy/privacy.sarif').isFile()
