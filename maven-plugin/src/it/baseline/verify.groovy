def log = new File(basedir, 'build.log').text
assert log.contains('The privacy check failed: 1 finding of severity high or above')
def baseline = new File(basedir, 'privacy-baseline.yml').text
assert baseline.contains('personal-data-in-log')
assert baseline.contains('src/main/java/com/acme/CustomerPage.java')
assert baseline.contains('known')
assert log.contains('baselined')
assert log.contains('expires: a day such as 2031-01-31 is expected')
