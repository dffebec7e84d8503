// first of all, so that none is left behind: its own daemon is ended, not those of whoever builds
def jars = new File(localRepositoryPath, 'dev/vigie/vigie-analyzer').listFiles()
    .findAll { it.directory }.collectMany { it.listFiles().toList() }
    .findAll { it.name.endsWith('.jar') && !it.name.endsWith('-tests.jar') }
def loader = new URLClassLoader(jars.collect { it.toURI().toURL() } as URL[], null as ClassLoader)
def folders = loader.loadClass('dev.vigie.daemon.RuntimeFolder').getMethod('all', Map).invoke(null, System.getenv())
def running = loader.loadClass('dev.vigie.daemon.RunningDaemons').getConstructor(List).newInstance(folders)
def own = running.all().findAll { new File(it.folder()).canonicalFile == basedir.canonicalFile }
own.each {
    def process = ProcessHandle.of(it.pid()).get()
    process.destroy()
    process.onExit().get()
}
def log = new File(basedir, 'build.log').text
def there = log.count('The analysis was made by a daemon, which ended it with 0.')
def confirmed = log.count('second opinion on 1 finding: 1 confirmed')
assert there == 2 && own.size() == 1 && confirmed == 3
def told = ['privacy', 'again', 'inside'].collect { new File(basedir, 'target/' + it + '/privacy.sarif').text }
def equal = told.toSet().size() == 1 && told[0].contains('personal-data-in-log')
assert equal
return true
