using Nadir.Figures;
using Nadir.Tests.Figures;

namespace Nadir.Tests.Data.Fuzz;

/// <summary>Every reader of files, once.</summary>
internal static class Readers
{
    /// <summary>Methods that look like readers of files and are none, with the reason.</summary>
    public static IReadOnlyDictionary<string, string> Others { get; } = new Dictionary<string, string>
    {
        ["DurableFolder.Open"] = "opens a folder; its files are read by others of the table",
        ["Spec.FromJson"] = "takes a value of JSON that was read",
        ["DataForm.Read"] = "DataSource.Load reads through it",
        ["DataForm.ReadTable"] = "CsvFile.ReadTable reads for it",
        ["DataForm.ReadInputs"] = "CsvFile.ReadInputs, or JsonLines.ReadTable, reads for it",
        ["RunFolder.LoadModel"] = "Model.Load reads for it",
        ["Padding.FromJson"] = "takes a value of JSON that was read",
        ["Size.FromJson"] = "takes a value of JSON that was read",
    };

    public static IReadOnlyList<FileReader> All { get; } = [.. Tables(), .. Arrays(), .. Pictures(), .. Models(), .. Records(), .. Sources()];

    private static IEnumerable<FileReader> Tables()
    {
        var (_, schema) = CsvFile.Read(new MemoryStream(SeedFiles.Csv));
        byte[][] seeds = [SeedFiles.Csv, IdxBytes.Packed(SeedFiles.Csv), [0xFF, 0xFE, .. System.Text.Encoding.Unicode.GetBytes("a,b\n1,2\n")]];
        byte[][] known = seeds[..2];
        yield return new("csv", "a.csv", static path => CsvFile.Read(path))
        { Covers = ["CsvFile.Read"], Seeds = seeds, ReadStream = static stream => CsvFile.Read(stream) };
        yield return new("csv by schema", "a.csv", path => CsvFile.Read(path, schema))
        { Covers = ["CsvFile.Read"], Seeds = known, ReadStream = stream => CsvFile.Read(stream, schema) };
        yield return new("csv inputs", "a.csv", path => CsvFile.ReadInputs(path, schema))
        { Covers = ["CsvFile.ReadInputs"], Seeds = known, ReadStream = stream => CsvFile.ReadInputs(stream, schema) };
        yield return new("csv table", "a.csv", static path => CsvFile.ReadTable(path))
        { Covers = ["CsvFile.ReadTable"], Seeds = seeds, ReadStream = static stream => CsvFile.ReadTable(stream) };
        yield return new("csv stream", "a.csv", static path => Passed(CsvFile.Stream(path)))
        { Covers = ["CsvFile.Stream"], Seeds = seeds, ReadStream = static stream => Passed(CsvFile.Stream(stream)) };
        yield return new("csv stream by schema", "a.csv", path => Passed(CsvFile.Stream(path, schema, 2)))
        { Covers = ["CsvFile.Stream"], Seeds = known, ReadStream = stream => Passed(CsvFile.Stream(stream, schema, 2)) };
        yield return new("csv guess", "a.csv", static path => CsvFile.Guess(path)) { Covers = ["CsvFile.Guess"], Seeds = seeds };
        yield return new("tsv", "a.tsv", static path => CsvFile.Read(path)) { Covers = ["CsvFile.Read"], Seeds = [SeedFiles.Tsv] };
        yield return new("json lines", "a.jsonl", static path => JsonLines.ReadTable(path))
        { Covers = ["JsonLines.ReadTable"], Seeds = [SeedFiles.JsonLines, IdxBytes.Packed(SeedFiles.JsonLines)], ReadStream = static stream => JsonLines.ReadTable(stream) };
        yield return new("json lines stream", "a.jsonl", static path => Passed(JsonLines.Stream(path, batchSize: 2)))
        { Covers = ["JsonLines.Stream"], Seeds = [SeedFiles.JsonLines] };
        yield return new("svmlight", "a.svm", static path => SvmlightFile.Read(path))
        { Covers = ["SvmlightFile.Read"], Seeds = [SeedFiles.Svmlight, IdxBytes.Packed(SeedFiles.Svmlight)], ReadStream = static stream => SvmlightFile.Read(stream) };
        yield return new("svmlight stream", "a.svm", static path => Passed(SvmlightFile.Stream(path, 2, new SvmlightOptions { Features = 4 })))
        { Covers = ["SvmlightFile.Stream"], Seeds = [SeedFiles.Svmlight] };
    }

    private static IEnumerable<FileReader> Arrays()
    {
        yield return new("npy", "a.npy", static path => NumpyFile.Read(path))
        { Covers = ["NumpyFile.Read"], Seeds = [SeedFiles.Npy, IdxBytes.Packed(SeedFiles.Npy)], ReadStream = static stream => NumpyFile.Read(stream) };
        yield return new("npz", "a.npz", static path => ReadAll(NpzFile.Read(path)))
        { Covers = ["NpzFile.Read"], Seeds = [SeedFiles.Npz, SeedFiles.NpzStored], ReadStream = static stream => ReadAll(NpzFile.Read(stream)), Seeks = true, Unpacks = false };
        yield return new("npz split", "a.npz", static path => NpzFile.ReadSplit(path)) { Covers = ["NpzFile.ReadSplit"], Seeds = [SeedFiles.NpzStored, SeedFiles.Npz], Unpacks = false };
        yield return new("idx", "a-idx3-ubyte", static path => IdxFile.Read(path))
        { Covers = ["IdxFile.Read"], Seeds = [IdxBytes.Images(3), IdxBytes.Labels(1, 2), IdxBytes.Packed(IdxBytes.Images(2))], ReadStream = static stream => IdxFile.Read(stream) };
        yield return new("idx folder, images", "train-images-idx3-ubyte", static path => IdxFolder.Read(path))
        {
            Covers = ["IdxFolder.Read"],
            Seeds = [IdxBytes.Images(3), IdxBytes.Packed(IdxBytes.Images(3))],
            ReadsFolder = true,
            Around = static folder => File.WriteAllBytes(Path.Combine(folder, "train-labels-idx1-ubyte"), IdxBytes.Labels(1, 0, 2)),
        };
        yield return new("idx folder, labels", "train-labels-idx1-ubyte", static path => IdxFolder.Read(path))
        {
            Covers = ["IdxFolder.Read"],
            Seeds = [IdxBytes.Labels(1, 0, 2)],
            ReadsFolder = true,
            Around = static folder => File.WriteAllBytes(Path.Combine(folder, "train-images-idx3-ubyte"), IdxBytes.Images(3)),
        };
        yield return new("cifar", "data_batch_1.bin", static path => CifarFile.Read(path))
        {
            // Zeros are images, as far as a pipe tells; after 50,000 of them it is refused.
            Covers = ["CifarFile.Read"],
            Seeds = [SeedFiles.Cifar],
            ReadStream = static stream => CifarFile.Read(stream),
            Skips = ["packed zeros as a pipe", "endless 00"],
        };
        yield return new("cifar folder", "data_batch_1.bin", static path => CifarFolder.Read(path)) { Covers = ["CifarFolder.Read"], Seeds = [SeedFiles.Cifar], ReadsFolder = true };
        yield return new("cifar names", "batches.meta.txt", static path => CifarFolder.Read(path))
        {
            Covers = ["CifarFolder.Read"],
            Seeds = ["airplane\ncar\nbird\ncat\ndeer\ndog\nfrog\nhorse\nship\ntruck\n"u8.ToArray()],
            ReadsFolder = true,
            Accepts = ["missing", "folder", "dangling link"],
            Around = static folder => File.WriteAllBytes(Path.Combine(folder, "data_batch_1.bin"), SeedFiles.Cifar),
        };
        yield return new("safetensors", "a.safetensors", static path => Safetensors.Read(path))
        { Covers = ["Safetensors.Read"], Seeds = [SeedFiles.Safetensors, IdxBytes.Packed(SeedFiles.Safetensors)], ReadStream = static stream => Safetensors.Read(stream) };
        foreach (var (name, map) in Maps())
        {
            yield return new($"weights, {name} names", "a.safetensors", path => SeedFiles.Network().LoadWeights(path, map))
            { Covers = ["Model.LoadWeights"], Seeds = [SeedFiles.Weights(map)], ReadStream = stream => SeedFiles.Network().LoadWeights(stream, map) };
        }
    }

    private static IEnumerable<FileReader> Pictures()
    {
        // What comes behind a picture's last row is passed over, as others do.
        foreach (var (name, endings) in new[] { ("png", ".png"), ("bmp", ".bmp"), ("pnm", ".pnm .pbm"), ("jpeg", ".jpg") })
        {
            yield return new(name, "a" + endings.Split(' ')[0], static path => ImageFile.Read(path, new ImageOptions { Upright = true }))
            { Covers = ["ImageFile.Read"], Accepts = ["data bomb"], Seeds = [.. endings.Split(' ').SelectMany(static ending => SeedFiles.Images(ending))], ReadStream = static stream => ImageFile.Read(stream) };
        }

        byte[][] seeds = [SeedFiles.Png, .. SeedFiles.Images(".jpg", 4), .. SeedFiles.Images(".bmp", 4)];
        yield return new("image folder", "class/a.png", static path => ImageFolder.Read(path, 4, 4)) { Covers = ["ImageFolder.Read"], Seeds = seeds, ReadsFolder = true, Around = MakeClass };
        yield return new("image folder stream", "class/a.png", static path => Passed(ImageFolder.Stream(path, 4, 4, 2)))
        { Covers = ["ImageFolder.Stream"], Seeds = seeds, ReadsFolder = true, Around = MakeClass };
    }

    private static IEnumerable<FileReader> Models()
    {
        foreach (var file in SeedFiles.Checkpoint.Keys)
        {
            yield return new($"model, {file}", file, static path => Model.Load(path))
            {
                Covers = ["Model.Load"],
                Seeds = [SeedFiles.Checkpoint[file]],
                ReadsFolder = true,
                Unpacks = file.EndsWith(".safetensors", StringComparison.Ordinal),
                Around = folder => WriteOthers(folder, file),
                Accepts = file is "preparation.json" or "training.json" ? ["missing", "folder", "dangling link"] : [],
            };
        }

        yield return new("model by config", "config.json", static path => Model.FromConfig(path)) { Covers = ["Model.FromConfig"], Seeds = [SeedFiles.Checkpoint["config.json"]], Unpacks = false };
        yield return new("preparation", "preparation.json", static path => Preparation.FromJson(JsonFile.Read(path)))
        { Covers = ["Preparation.FromJson"], Seeds = [SeedFiles.Checkpoint["preparation.json"]], ReadStream = static stream => Preparation.FromJson(JsonFile.Read(stream, "a")), Unpacks = false };
    }

    private static IEnumerable<FileReader> Records()
    {
        yield return new("run", "run.json", static path => RunFolder.Open(path)) { Covers = ["RunFolder.Open"], Seeds = [SeedFiles.Run], ReadsFolder = true, Unpacks = false };
        yield return new("events", "events.jsonl", static path => EventReader.Read(path))
        {
            // A log that was stopped within its last line is read up to there.
            Covers = ["EventReader.Read"],
            Seeds = [SeedFiles.Events],
            Unpacks = false,
            Accepts = ["empty", "one byte", "null device", "no line", "gzip", "twice packed", "cut gzip", "packed zeros"],
        };
        yield return new("history", "events.jsonl", static path => RunFolder.Open(path).ReadHistory())
        {
            Covers = ["RunFolder.ReadHistory"],
            Seeds = [SeedFiles.Events],
            Unpacks = false,
            ReadsFolder = true,
            Accepts = ["empty", "one byte", "null device", "no line", "gzip", "twice packed", "cut gzip", "packed zeros"],
            Around = static folder => File.WriteAllBytes(Path.Combine(folder, "run.json"), SeedFiles.Run),
        };
        yield return new("json", "a.json", static path => JsonFile.Read(path))
        { Covers = ["JsonFile.Read"], Seeds = [SeedFiles.Run], ReadStream = static stream => JsonFile.Read(stream, "a"), Unpacks = false, Accepts = ["big number"] };
        yield return new("csv schema", "schema.json", static path => CsvSchema.FromJson(JsonFile.Read(path)))
        {
            Covers = ["CsvSchema.FromJson"],
            Seeds = [SeedFiles.Text(CsvFile.Read(new MemoryStream(SeedFiles.Csv)).Schema.ToJson().ToJsonString())],
            ReadStream = static stream => CsvSchema.FromJson(JsonFile.Read(stream, "a")),
            Unpacks = false,
        };
        yield return new("figure", "figure.json", static path => Drawing.FromJson(File.ReadAllText(path), path))
        {
            Covers = ["Drawing.FromJson"],
            Seeds = [SeedFiles.Text(Plot().ToJson())],
            Unpacks = false,

            // It takes a text: the file is the test's affair.
            Skips = ["missing", "folder", "dangling link", "link loop", "zeros", "null device", "zero device"],
        };
    }

    private static IEnumerable<FileReader> Sources()
    {
        yield return new("source, csv", "a.csv", static path => DataSource.Load(path)) { Covers = ["DataSource.Load"], Seeds = [SeedFiles.Csv] };
        yield return new("source, npz", "a.npz", static path => DataSource.Load(path)) { Covers = ["DataSource.Load"], Seeds = [SeedFiles.Npz], Unpacks = false };
        yield return new("source, json lines", "a.jsonl", static path => DataSource.Load(path)) { Covers = ["DataSource.Load"], Seeds = [SeedFiles.JsonLines] };
        yield return new("source, svmlight", "a.txt", static path => DataSource.Load(path)) { Covers = ["DataSource.Load", "DataForm.Of"], Seeds = [SeedFiles.Svmlight] };
        yield return new("source, cifar", "data_batch_1.bin", static path => DataSource.Load(path)) { Covers = ["DataSource.Load"], Seeds = [SeedFiles.Cifar], ReadsFolder = true };
    }

    private static IEnumerable<(string Name, NameMap Map)> Maps() =>
        [("own", NameMap.Own), ("PyTorch", NameMap.PyTorch()), ("Keras", NameMap.Keras()), ("given", NameMap.From(static name => "their." + name))];

    private static Drawing Plot() => Gallery.Lines();

    private static void MakeClass(string folder) => Directory.CreateDirectory(Path.Combine(folder, "class"));

    private static void WriteOthers(string folder, string file)
    {
        foreach (var (name, content) in SeedFiles.Checkpoint)
        {
            if (name != file)
                File.WriteAllBytes(Path.Combine(folder, name), content);
        }
    }

    private static void Passed(Dataset<Samples> batches) => Assert.InRange(batches.Pass(0).Take(100).Count(), 0, 100);

    private static void Passed(Dataset<Table> batches) => Assert.InRange(batches.Pass(0).Take(100).Count(), 0, 100);

    private static void Passed(Dataset<SparseSamples> batches) => Assert.InRange(batches.Pass(0).Take(100).Count(), 0, 100);

    private static void ReadAll(TensorDictionary arrays)
    {
        foreach (var (_, values) in arrays)
            Assert.True(values.Count >= 0);
    }
}
