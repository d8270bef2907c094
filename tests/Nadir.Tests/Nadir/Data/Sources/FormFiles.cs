using Nadir.Tests.Saving;

namespace Nadir.Tests.Data.Sources;

/// <summary>The same kind of data in every form that is read: 24 samples of two classes that one number tells apart.</summary>
public sealed class FormFiles : IDisposable
{
    private const int Count = 24, Side = 4;

    private readonly ScratchFolder folder = new();

    public FormFiles()
    {
        var classes = Enumerable.Range(0, Count).Select(row => (long)(row % 2)).ToArray();
        File.WriteAllText(this["table.csv"], Rows(',', classes));
        File.WriteAllBytes(this["packed.csv.gz"], IdxBytes.Packed(File.ReadAllBytes(this["table.csv"])));
        File.WriteAllText(this["tabs.tsv"], Rows('\t', classes));
        File.WriteAllText(this["semicolons.csv"], Rows(';', classes), System.Text.Encoding.Unicode);
        File.WriteAllLines(this["lines.jsonl"], classes.Select((label, row) => FormattableString.Invariant(
            $"{{\"size\": {label + (row / 100.0)}, \"colour\": \"{(row % 3 == 0 ? "red" : "blue")}\", \"kind\": \"{(label == 0 ? "cat" : "dog")}\"}}")));
        File.WriteAllLines(this["rows.svm"], classes.Select((label, row) => FormattableString.Invariant($"{label} 1:{label + (row / 100.0)} 3:1")));
        File.Copy(this["rows.svm"], this["rows"]);
        var inputs = Tensor.From(classes.SelectMany(label => new[] { label, 0.5 }).ToArray(), new Shape(Count, 2));
        NpzFile.Save(this["arrays.npz"], [new("x_train", inputs), new("y_train", Tensor.From(classes)), new("x_test", inputs), new("y_test", Tensor.From(classes))]);
        NpzFile.Save(this["other.npz"], [new("alpha", inputs), new("beta", Tensor.From(classes))]);
        NumpyFile.Save(this["array.npy"], inputs);
        Directory.CreateDirectory(this["idx"]);
        File.WriteAllBytes(this["idx/train-images-idx3-ubyte"], IdxBytes.Images(Count, Side, Side));
        File.WriteAllBytes(this["idx/train-labels-idx1-ubyte"], IdxBytes.Labels([.. classes.Select(label => (byte)label)]));
        Directory.CreateDirectory(this["cifar"]);
        File.WriteAllBytes(this["cifar/data_batch_1.bin"], [.. classes.SelectMany(label => Enumerable.Repeat((byte)label, 1 + (3 * 32 * 32)))]);
        for (var row = 0; row < Count; row++)
            Picture(FormattableString.Invariant($"images/{(classes[row] == 0 ? "dark" : "light")}/{row / 2}.png"), (byte)(200 * classes[row]));
        for (var row = 0; row < Count; row++)
            Picture(FormattableString.Invariant($"parts/{(row < 20 ? "train" : "test")}/{(classes[row] == 0 ? "dark" : "light")}/{row}.png"), (byte)(200 * classes[row]));
    }

    public string Path => folder.Path;

    public string this[string name] => folder[name];

    public void Dispose() => folder.Dispose();

    private void Picture(string name, byte grey)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(this[name])!);
        new Image(Side + 1, Side, 1, [.. Enumerable.Repeat(grey, (Side + 1) * Side)]).SavePng(this[name]);
    }

    private static string Rows(char separator, long[] classes) => $"size{separator}colour{separator}kind\n" + string.Concat(classes.Select((label, row) =>
        FormattableString.Invariant($"{label + (row / 100.0)}{separator}{(row % 3 == 0 ? "red" : "blue")}{separator}{(label == 0 ? "cat" : "dog")}\n")));
}
