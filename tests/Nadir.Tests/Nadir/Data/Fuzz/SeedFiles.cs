using System.Text;
using System.Text.Json.Nodes;
using Nadir.Tests.Data.Images;
using Nadir.Tests.Saving;

namespace Nadir.Tests.Data.Fuzz;

/// <summary>Small files that are read, to be damaged.</summary>
internal static class SeedFiles
{
    public static byte[] Csv { get; } = "age,\"name, first\",class\n3,\"a \"\"b\"\"\",x\n-4.5e1,c,y\r\n7,\u00E9,x\n"u8.ToArray();

    public static byte[] Tsv { get; } = "a\tb\tc\n1\t2\t3\n4\t5\t6\n"u8.ToArray();

    public static byte[] Svmlight { get; } = "# rows\n1 1:0.5 4:2e-3 # note\n-1 2:1 3:-7\n1 1:3\n"u8.ToArray();

    public static byte[] JsonLines { get; } = "{\"x\": 1.5, \"color\": \"red\", \"more\": {\"ok\": true, \"list\": [1, 2]}, \"class\": \"a\"}\n{\"x\": -2e3, \"color\": \"blue\", \"more\": {\"ok\": false, \"list\": [3, 4]}, \"class\": \"b\"}\n{\"x\": 0, \"color\": \"red\", \"more\": {\"ok\": true, \"list\": [5, 6]}, \"class\": \"a\"}\n"u8.ToArray();

    public static byte[] Npy { get; } = Written(stream => NumpyFile.Write(stream, Tensor.From<double>([1, 2, 3, 4, 5, 6], new Shape(2, 3))));

    public static byte[] Npz { get; } = Written(stream => NpzFile.Write(stream, Arrays(), compress: true));

    public static byte[] NpzStored { get; } = Written(stream => NpzFile.Write(stream, Arrays()));

    public static byte[] Cifar { get; } = [.. Enumerable.Range(0, 2 * 3073).Select(static i => (byte)(i % 3073 == 0 ? i / 3073 : i * 7))];

    public static byte[] Safetensors { get; } = Written(static stream => Nadir.Safetensors.Write(
        stream, [NamedArray.Of("a", Tensor.From<float>([1, 2, 3, 4], new Shape(2, 2))), NamedArray.Of("b", Tensor.From<long>([5], new Shape(1)))]));

    public static byte[] Png { get; } = Written(static stream => PngFile.Write(stream, new Image(5, 4, 3, [.. Enumerable.Range(0, 60).Select(static i => (byte)(i * 9))])));

    /// <summary>By kind, as the names' ending tells.</summary>
    public static byte[][] Images(string ending, int count = 24) =>
        [.. Pictures.Value.Where(picture => picture.Name.EndsWith(ending, StringComparison.Ordinal) && picture.Content.Length < 3000)
            .OrderBy(static picture => picture.Name, StringComparer.Ordinal).Chunk(3).Select(static three => three[0].Content).Take(count)];

    /// <summary>The files of a saved checkpoint, by name.</summary>
    public static IReadOnlyDictionary<string, byte[]> Checkpoint { get; } = MakeCheckpoint();

    public static byte[] Run { get; } = new RunRecord
    {
        Name = "run",
        Command = "train",
        Data = "digits",
        DataSha256 = "00",
        Options = new JsonObject { ["epochs"] = 3 },
        Versions = [],
        Started = DateTimeOffset.UnixEpoch,
        ClassNames = ["a", "b"],
    }.ToBytes();

    public static byte[] Events { get; } = """
        {"v":1,"seq":0,"t":0,"kind":"started","epochs":2}
        {"v":1,"seq":1,"t":0.5,"kind":"epoch","epoch":1,"numbers":{"loss":0.25}}
        {"v":1,"seq":2,"t":1.5,"kind":"finished","text":"completed"}

        """u8.ToArray();

    public static Model Network()
    {
        var model = new Sequential(new Dense(3, Activations.Relu()), new BatchNormalization(), new Dense(2));
        model.Build(new Shape(4));
        return model;
    }

    /// <summary>The network's weights under the names of a map.</summary>
    public static byte[] Weights(NameMap? names)
    {
        using var scratch = new ScratchFolder();
        Network().SaveWeights(scratch["w"], names);
        return File.ReadAllBytes(scratch["w"]);
    }

    public static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    public static byte[] Written(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return stream.ToArray();
    }

    private static readonly Lazy<List<(string Name, byte[] Content, Image Expected)>> Pictures = new(static () => ReferenceImages.Read());

    private static IEnumerable<KeyValuePair<string, Tensor>> Arrays() =>
    [
        new("x_train", Tensor.From<float>([1, 2, 3, 4, 5, 6], new Shape(3, 2))),
        new("y_train", Tensor.From<long>([0, 1, 0], new Shape(3))),
    ];

    private static Dictionary<string, byte[]> MakeCheckpoint()
    {
        using var scratch = new ScratchFolder();
        var inputs = Tensor.From<float>([1, 2, 3, 4, 5, 6, 7, 9, 2, 1, 0, 3], new Shape(3, 4));
        var model = new Sequential(new Dense(3, Activations.Relu()), new Dense(2));
        model.Build(new Shape(4));
        model.Compile(new Adam(), Losses.MeanSquaredError());
        model.Preparation = new StandardScaler().Fit(inputs);
        model.SaveCheckpoint(scratch.Path);
        return scratch.Entries().ToDictionary(static name => name, name => File.ReadAllBytes(scratch[name]));
    }
}
