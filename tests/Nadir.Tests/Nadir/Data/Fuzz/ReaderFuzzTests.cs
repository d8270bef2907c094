using System.Diagnostics;
using System.Globalization;
using Nadir.Tests.Saving;

namespace Nadir.Tests.Data.Fuzz;

/// <summary>Damaged files are read or refused by an error about the data; nothing else happens.</summary>
[CollectionDefinition(nameof(ReaderFuzzTests), DisableParallelization = true)]
[Collection(nameof(ReaderFuzzTests))]
public sealed class ReaderFuzzTests(ITestOutputHelper output)
{
    private const int Threads = 2;
    private const double MostSeconds = 2;
    private const long MostBytes = 256 << 20;
    private const int HangSeconds = 30;

    [Fact]
    public void EveryReader_FewDamagedFiles_ReadsOrRefuses() => Run(count: 120, TimeSpan.MaxValue);

    /// <summary>The slow proof.</summary>
    [Fact]
    [Trait("Category", "Slow")]
    public void EveryReader_DamagedFilesForTenMinutes_ReadsOrRefuses() => Run(int.MaxValue, TimeSpan.FromMinutes(10));

    private void Run(int count, TimeSpan time)
    {
        var kept = Directory.CreateTempSubdirectory("nadir-fuzz-").FullName;
        var readers = Readers.All.Select(reader => new Course(reader)).ToArray();
        var clock = Stopwatch.StartNew();
        var workers = Enumerable.Range(0, Threads).Select(number => new Worker(readers, number, count, time, clock, kept)).ToArray();
        foreach (var worker in workers)
            worker.Start();
        foreach (var worker in workers)
            worker.Watch();

        foreach (var course in readers.Where(static course => course.Read + course.Refused > 0))
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{course.Reader.Name,-30} {course.Read,9} read {course.Refused,9} refused, slowest {course.Slowest * 1000,7:F0} ms, most {course.Most >> 10,7} KiB"));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{readers.Sum(static course => course.Read + course.Refused)} files in {clock.Elapsed.TotalSeconds:F0} s"));
        var faults = readers.SelectMany(static course => course.Faults).ToList();
        if (faults.Count == 0)
            Directory.Delete(kept, recursive: true);
        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.All(readers, static course => Assert.InRange(course.Refused, 1, long.MaxValue));
    }

    private sealed record Course(FileReader Reader)
    {
        public long Read { get; set; }

        public long Refused { get; set; }

        public double Slowest { get; set; }

        public long Most { get; set; }

        public List<string> Faults { get; } = [];
    }

    /// <summary>Takes every second reader, in turn; a file's number gives its damage.</summary>
    private sealed class Worker(Course[] courses, int which, int count, TimeSpan time, Stopwatch clock, string kept)
    {
        private Thread? running;
        private long began;
        private string current = "";
        private volatile bool isDone;

        public void Start()
        {
            running = new Thread(Work) { IsBackground = true };
            running.Start();
        }

        /// <summary>Waits for the end, or fails where a file takes for ever.</summary>
        public void Watch()
        {
            while (!running!.Join(500) && !isDone)
            {
                var seconds = Stopwatch.GetElapsedTime(Volatile.Read(ref began)).TotalSeconds;
                Assert.False(Volatile.Read(ref began) != 0 && seconds > HangSeconds, $"{current} is read for {seconds:F0} s.");
            }
        }

        private void Work()
        {
            var mine = courses.Where((_, number) => number % Threads == which).Select(course => (Course: course, Scratch: new ScratchFolder())).ToArray();
            foreach (var (course, scratch) in mine)
                course.Reader.Around(scratch.Path);
            for (var number = 0; number < count && clock.Elapsed < time; number++)
            {
                foreach (var (course, scratch) in mine)
                    Try(course, scratch.Path, number);
            }

            foreach (var (_, scratch) in mine)
                scratch.Dispose();
            isDone = true;
        }

        private void Try(Course course, string folder, int number)
        {
            var reader = course.Reader;
            var seed = reader.Seeds[number % reader.Seeds.Length];
            var content = Damage.Of(seed, reader.Seeds[(number / 7) % reader.Seeds.Length], number);
            if (reader.Unpacks && number % 11 == 10)
                content = IdxBytes.Packed(content);
            current = $"{reader.Name}, file {number}";
            var target = reader.Place(folder, content);
            Volatile.Write(ref began, Stopwatch.GetTimestamp());
            var before = GC.GetAllocatedBytesForCurrentThread();
            var error = Record.Exception(() =>
            {
                if (reader.ReadStream is { } read && number % 2 == 1)
                    read(number % 4 == 1 || reader.Seeks ? new MemoryStream(content) : new OneWayStream(content));
                else
                    reader.Read(target);
            });
            var (seconds, bytes) = (Stopwatch.GetElapsedTime(began).TotalSeconds, GC.GetAllocatedBytesForCurrentThread() - before);
            Volatile.Write(ref began, 0);

            // The first files wait for the compiler.
            (course.Slowest, course.Most) = (number < 4 ? 0 : Math.Max(course.Slowest, seconds), Math.Max(course.Most, bytes));
            (course.Read, course.Refused) = (course.Read + (error is null ? 1 : 0), course.Refused + (error is null ? 0 : 1));
            if (error is null or DataException && seconds < MostSeconds && bytes < MostBytes)
                return;
            File.WriteAllBytes(Path.Combine(kept, string.Create(CultureInfo.InvariantCulture, $"{reader.Name} {number}")), content);
            if (course.Faults.Count < 20)
                course.Faults.Add($"{current} ({seconds:F1} s, {bytes >> 20} MiB), kept in {kept}: {error}");
        }
    }
}
