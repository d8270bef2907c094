using System.IO.Compression;
using Nadir.Tests.Saving;

namespace Nadir.Tests.Cli;

/// <summary>Sound and broken files for the table of bad input, made once.</summary>
public sealed class BadInputFiles : IDisposable
{
    private readonly ScratchFolder folder = new();

    public BadInputFiles()
    {
        Csv("good.csv", "a,b,kind\n1,2,x\n2,1,y\n3,5,x\n4,4,y\n5,1,x\n6,2,y\n");
        Csv("values.csv", "a,b,y\n1,2,0.5\n2,1,1.5\n3,5,2.25\n4,4,3.125\n");
        Csv("ragged.csv", "a,b,kind\n1,2,x\n2,1\n");
        Csv("word.csv", "a,b,kind\n" + string.Concat(Enumerable.Range(0, 30).Select(i => $"{i},2,{(i % 2 == 0 ? "x" : "y")}\n")) + "oops,2,x\n");
        Csv("nan.csv", "a,b,kind\n1,2,x\nNaN,1,y\n");
        Csv("missing.csv", "a,b,kind\n1,2,x\n,1,y\n");
        Csv("comma.csv", "a;b;kind\n1,5;2;x\n2,5;1;y\n");
        Csv("empty.csv", "");
        Csv("header.csv", "a,b,kind\n");
        Csv("twice.csv", "a,a,kind\n1,2,x\n2,1,y\n");
        Csv("quote.csv", "a,b,kind\n1,\"2,x\n2,1,y\n");
        Csv("one-class.csv", "a,b,kind\n1,2,x\n2,1,x\n");
        Csv("lacks.csv", "a,kind\n1,x\n2,y\n");
        Csv("stranger.csv", "a,b,kind\n1,2,x\n2,1,z\n");
        Csv("table.txt", "a,b\n1,2\n");
        File.WriteAllBytes(this["latin.csv"], [.. "a,b,kind\n1,2,caf"u8, 0xE9, .. "\n"u8]);
        File.WriteAllBytes(this["torn.csv.gz"], Packed("a,b,kind\n1,2,x\n2,1,y\n"u8)[..24]);
        Directory.CreateDirectory(this["nothing"]);
        Directory.CreateDirectory(this["full"]);
        File.WriteAllText(this["full/notes.txt"], "kept");
        Idx("truncated-gzip", images: null, Labels(4));
        File.WriteAllBytes(this["truncated-gzip/train-images-idx3-ubyte.gz"], Packed(Images(4))[..40]);
        Idx("lying", [.. Images(4)[..7], 9, .. Images(4)[8..]], Labels(4));
        Idx("magic", [1, 2, 3, 4, .. Images(4)[4..]], Labels(4));
        Idx("label", Images(4), [.. Labels(4)[..^1], 10]);
        Idx("counts", Images(4), Labels(3));
        Idx("short", [0, 0, 8, 3, 0, 0], Labels(4));
        Idx("lonely", Images(4), null);
        File.WriteAllText(this["broken.json"], "{ \"layers\": [ }");
        File.WriteAllText(this["twice.json"], "{ \"format\": \"nadir-model/1\", \"layers\": [], \"layers\": [] }");
        File.WriteAllText(this["newer.json"], "{ \"format\": \"nadir-model/9\", \"layers\": [{ \"name\": \"dense\", \"units\": 2 }] }");
        File.WriteAllText(this["layer.json"], "{ \"format\": \"nadir-model/1\", \"layers\": [{ \"name\": \"dens\", \"units\": 2 }] }");
        File.WriteAllText(this["units.json"], "{ \"format\": \"nadir-model/1\", \"layers\": [{ \"name\": \"dense\", \"units\": -2 }] }");
        File.WriteAllText(this["no-layers.json"], "{ \"format\": \"nadir-model/1\", \"layers\": [] }");
        foreach (var name in new[] { "broken.png", "broken.npy", "broken.npz", "broken.safetensors" })
            File.WriteAllText(this[name], "nothing of the kind");
        MakeRuns();
    }

    public string this[string name] => folder[name];

    public string[] Entries() => folder.Entries();

    public void Dispose() => folder.Dispose();

    private void MakeRuns()
    {
        CommandRun.Succeed("train", "--data", this["good.csv"], "--model", "mlp:units=4", "--epochs", "2", "--out", this["run"]);
        foreach (var name in new[] { "run-torn", "run-newer", "run-weights", "run-shape", "run-moved", "run-optionless" })
            Copy(this["run"], this[name]);
        Copy(this["run"], this["run-modelless"]);
        Directory.Delete(this["run-modelless/model"], recursive: true);
        if (Directory.Exists(this["run-modelless/best"]))
            Directory.Delete(this["run-modelless/best"], recursive: true);
        File.WriteAllText(this["run-torn/run.json"], File.ReadAllText(this["run/run.json"])[..60]);
        File.WriteAllText(this["run-newer/run.json"], File.ReadAllText(this["run/run.json"]).Replace("nadir-run/1", "nadir-run/2", StringComparison.Ordinal));
        File.WriteAllBytes(this["run-weights/model/model.safetensors"], File.ReadAllBytes(this["run/model/model.safetensors"])[..^4]);
        File.WriteAllText(this["run-shape/model/config.json"], File.ReadAllText(this["run/model/config.json"]).Replace("\"units\": 4", "\"units\": 5", StringComparison.Ordinal));
        Csv("moved.csv", "a,b,kind\n1,2,x\n2,1,y\n");
        File.WriteAllText(this["run-moved/run.json"], File.ReadAllText(this["run/run.json"]).Replace("good.csv", "moved.csv", StringComparison.Ordinal));
        File.WriteAllText(this["run-optionless/run.json"], File.ReadAllText(this["run/run.json"]).Replace("\"epochs\": 2", "\"epochs\": \"two\"", StringComparison.Ordinal));
        CommandRun.Succeed("train", "--data", "line", "--model", "mlp:units=4", "--epochs", "1", "--out", this["run-line"]);
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private void Csv(string name, string text) => File.WriteAllText(this[name], text);

    private void Idx(string name, byte[]? images, byte[]? labels)
    {
        Directory.CreateDirectory(this[name]);
        if (images is not null)
            File.WriteAllBytes(this[$"{name}/train-images-idx3-ubyte"], images);
        if (labels is not null)
            File.WriteAllBytes(this[$"{name}/train-labels-idx1-ubyte"], labels);
    }

    private static byte[] Images(byte count) => [0, 0, 8, 3, 0, 0, 0, count, 0, 0, 0, 4, 0, 0, 0, 4, .. Enumerable.Range(0, count * 16).Select(i => (byte)(i * 37))];

    private static byte[] Labels(byte count) => [0, 0, 8, 1, 0, 0, 0, count, .. Enumerable.Range(0, count).Select(i => (byte)(i % 10))];

    private static byte[] Packed(ReadOnlySpan<byte> content)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.NoCompression))
            gzip.Write(content);
        return packed.ToArray();
    }
}
