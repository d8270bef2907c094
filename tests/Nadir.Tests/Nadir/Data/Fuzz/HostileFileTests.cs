using System.Diagnostics;
using System.Reflection;
using Nadir.Tests.Saving;

namespace Nadir.Tests.Data.Fuzz;

/// <summary>Files made to break readers are refused: soon, in little memory, with their path. Measured, and so beside no other test.</summary>
[CollectionDefinition(nameof(HostileFileTests), DisableParallelization = true)]
[Collection(nameof(HostileFileTests))]
public sealed class HostileFileTests
{
    private const long MostBytes = 64 << 20;
    private const double MostSeconds = 1;
    private const int Attempts = 6;

    public static TheoryData<string> Names => [.. Readers.All.Select(static reader => reader.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Seeds_OfEveryReader_AreRead(string name)
    {
        var reader = Find(name);
        Assert.NotEmpty(reader.Seeds);
        foreach (var seed in reader.Seeds)
        {
            using var scratch = Scratch(reader);
            reader.Read(reader.Place(scratch.Path, seed));
            reader.ReadStream?.Invoke(new MemoryStream(seed));
            if (!reader.Seeks)
                reader.ReadStream?.Invoke(new OneWayStream(seed));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Contents_ThatAreWrong_AreRefused(string name)
    {
        var (reader, faults) = (Find(name), new List<string>());
        foreach (var (what, content) in HostileFiles.ForAll(reader))
            Try(reader, what, content, faults);
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public void Contents_ThatLie_AreRefusedWithTheirPlace()
    {
        var faults = new List<string>();
        foreach (var group in HostileFiles.ForSome().GroupBy(static file => file.Reader))
        {
            // A kind's files are for all of its readers.
            var readers = Readers.All.Where(reader => reader.Name == group.Key || reader.Name.StartsWith(group.Key + " ", StringComparison.Ordinal)).ToList();
            Assert.NotEmpty(readers);
            foreach (var reader in readers)
            {
                foreach (var (_, what, content) in group)
                    Try(reader, what, content, faults);
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Places_ThatAreNoFiles_AreRefused(string name)
    {
        var (reader, faults) = (Find(name), new List<string>());
        foreach (var (what, make) in Places())
        {
            using var scratch = Scratch(reader);
            make(Path.Combine(scratch.Path, reader.FileName));
            Check(reader, what, reader.Target(scratch.Path), () => reader.Read(reader.Target(scratch.Path)), faults);
        }

        using var other = new ScratchFolder();
        File.WriteAllBytes(other["file"], reader.Seeds[0]);
        if (reader.ReadsFolder)
            Check(reader, "file for a folder", other["file"], () => reader.Read(other["file"]), faults);
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Streams_WithoutEnd_AreRefused(string name)
    {
        var (reader, faults) = (Find(name), new List<string>());
        if (reader is not { Seeks: false, ReadStream: { } read })
            return;
        foreach (var value in "\0a#[9 "u8.ToArray().Append((byte)0xFF))
            Check(reader, $"endless {value:X2}", "stream", () => read(new EndlessStream(value)), faults);
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public void ImageFolder_WithLinksOut_ReadsNothingBehindThem()
    {
        if (OperatingSystem.IsWindows())
            return;
        using var outside = new ScratchFolder();
        using var scratch = new ScratchFolder();
        File.WriteAllBytes(outside["secret.png"], SeedFiles.Png);
        Directory.CreateDirectory(scratch["class"]);
        File.CreateSymbolicLink(scratch["class/link.png"], outside["secret.png"]);
        Directory.CreateSymbolicLink(scratch["class/folder"], outside.Path);
        Directory.CreateSymbolicLink(scratch["other"], outside.Path);
        Directory.CreateSymbolicLink(scratch["class/round"], scratch.Path);

        Hostile.Refused(() => ImageFolder.Read(scratch.Path, 4, 4));
        File.WriteAllBytes(scratch["class/own.png"], SeedFiles.Png);
        var read = ImageFolder.Read(scratch.Path, 4, 4);
        Assert.Equal(1, read.Count);
        Assert.Equal(["class"], read.ClassNames);
    }

    /// <summary>Whoever writes a reader puts it into the table.</summary>
    [Fact]
    public void Table_OfReaders_HoldsEveryPublicOne()
    {
        string[] beginnings = ["Read", "Load", "Stream", "Open", "Guess", "FromJson", "FromConfig"];
        string[] files = ["path", "folder", "json", "content", "file", "open", "stream"];
        var known = Readers.All.SelectMany(static reader => reader.Covers).Concat(Readers.Others.Keys).ToHashSet();
        var found = new[] { typeof(Model).Assembly, typeof(Nadir.Figures.Drawing).Assembly, typeof(Tensor).Assembly }
            .SelectMany(static assembly => assembly.GetExportedTypes())
            .Where(static type => !typeof(Stream).IsAssignableFrom(type))
            .SelectMany(static type => type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            .Where(method => beginnings.Any(start => method.Name.StartsWith(start, StringComparison.Ordinal)))
            .Where(method => method.GetParameters().Any(parameter => typeof(Stream).IsAssignableFrom(parameter.ParameterType) || files.Contains(parameter.Name)))
            .Select(static method => $"{method.DeclaringType!.Name}.{method.Name}").Distinct().ToList();

        Assert.Equal([], found.Except(known));
        Assert.InRange(found.Count, 20, 200);
    }

    private static void Try(FileReader reader, string what, byte[] content, List<string> faults)
    {
        using var scratch = Scratch(reader);
        var target = reader.Place(scratch.Path, content);
        Check(reader, what, target, () => reader.Read(target), faults);
        if (reader.ReadStream is { } read)
            Check(reader, what + " as a stream", "stream", () => read(new MemoryStream(content)), faults);
        if (reader is { Seeks: false, ReadStream: { } readPipe } && content.Length < 1 << 16)
            Check(reader, what + " as a pipe", "stream", () => readPipe(new OneWayStream(content)), faults);
    }

    private static void Check(FileReader reader, string what, string path, Action read, List<string> faults)
    {
        if (reader.Skips.Any(skipped => what.StartsWith(skipped, StringComparison.Ordinal)))
            return;
        var mayBeRead = reader.Accepts.Any(accepted => what.StartsWith(accepted, StringComparison.Ordinal));

        // Again where it was slow: the first call is compiled, and other processes may have had the processor.
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var before = GC.GetTotalAllocatedBytes(precise: true);
            var clock = Stopwatch.StartNew();
            var error = Record.Exception(read);
            var (seconds, bytes) = (clock.Elapsed.TotalSeconds, GC.GetTotalAllocatedBytes(precise: true) - before);
            var fault = error switch
            {
                null when !mayBeRead => "is read",
                not null and not DataException => error.ToString(),
                _ when seconds > MostSeconds => $"takes {seconds:F1} s",
                _ when bytes > MostBytes => $"takes {bytes >> 20} MiB",
                null => null,
                _ when path != "stream" && !error.Message.Contains(path, StringComparison.Ordinal) => $"does not name its path: {error.Message}",
                _ when !error.Message.EndsWith('.') => $"ends without a sentence: {error.Message}",
                _ => null,
            };
            if (fault is null)
                return;
            if (attempt == Attempts - 1 || (error is not DataException && !mayBeRead))
            {
                faults.Add($"{reader.Name}, {what}: {fault}");
                return;
            }
        }
    }

    private static IEnumerable<(string What, Action<string> Make)> Places()
    {
        yield return ("missing", static _ => { });
        yield return ("folder", static path => Directory.CreateDirectory(path));
        yield return ("zeros", static path =>
        {
            using var file = File.Create(path);
            file.SetLength(64 << 20);
        }
        );
        if (OperatingSystem.IsWindows())
            yield break;
        yield return ("dangling link", static path => File.CreateSymbolicLink(path, path + ".gone"));
        yield return ("link loop", static path => File.CreateSymbolicLink(path, path));
        yield return ("null device", static path => File.CreateSymbolicLink(path, "/dev/null"));
        yield return ("zero device", static path => File.CreateSymbolicLink(path, "/dev/zero"));
    }

    private static ScratchFolder Scratch(FileReader reader)
    {
        var scratch = new ScratchFolder();
        reader.Around(scratch.Path);
        return scratch;
    }

    private static FileReader Find(string name) => Readers.All.Single(reader => reader.Name == name);
}
