using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json.Nodes;

namespace Nadir.Tests.Export.Onnx;

/// <summary>What others say of our files: ONNX Runtime runs them, onnx.checker checks them.</summary>
internal static class OnnxPeers
{
    private static readonly Lazy<PeerProcess?> Runtime = new(() =>
        Directory.Exists(Path.Combine(Folder(), "node_modules", "onnxruntime-node"))
            ? PeerProcess.Start("node", "ready", Path.Combine(Folder(), "run.mjs"))
            : null);

    private static readonly Lazy<PeerProcess?> Checker = new(() =>
        ((string[])["python3", "/usr/bin/python3"])
            .Select(python => PeerProcess.Start(python, "ready", Path.Combine(Folder(), "check.py")))
            .FirstOrDefault(process => process is not null));

    /// <summary>The output that ONNX Runtime computes.</summary>
    public static Tensor Run(string path, Tensor input, string name = "input") =>
        Run(path, new JsonObject { [name] = Json(input) });

    /// <summary>The one output for several inputs.</summary>
    public static Tensor Run(string path, JsonObject inputs)
    {
        Assert.SkipWhen(Runtime.Value is null, $"onnxruntime-node is not installed (npm ci in {Folder()}; test.sh does so).");
        var answer = Runtime.Value!.Ask(new JsonObject { ["model"] = path, ["inputs"] = inputs }.ToJsonString());
        Assert.True(answer["error"] is null, $"ONNX Runtime: {answer["error"]}");
        var output = answer["outputs"]!.AsObject().Single().Value!;
        var shape = new Shape([.. output["dims"]!.AsArray().Select(length => (int)length!)]);
        var bytes = Convert.FromBase64String((string)output["data"]!);
        return (string)output["type"]! == "float32"
            ? Tensor.From(MemoryMarshal.Cast<byte, float>(bytes), shape)
            : Tensor.From(MemoryMarshal.Cast<byte, double>(bytes), shape);
    }

    /// <summary>Passes where onnx.checker is content and infers the shapes that the file declares.</summary>
    public static void Check(string path)
    {
        Assert.SkipWhen(Checker.Value is null, "onnx is not installed for Python (Debian, Ubuntu: apt install python3-onnx).");
        var answer = Checker.Value!.Ask(path);
        Assert.True(answer["error"] is null, $"onnx.checker: {answer["error"]}");
        foreach (var (name, declared) in answer["outputs"]!.AsObject())
        {
            var inferred = answer["inferred"]![name]!.AsArray();
            Assert.Equal(declared!.AsArray().Count, inferred.Count);

            // What follows a reshape by -1 has an axis 0 of no name.
            Assert.Equal(declared.AsArray().Skip(1).Select(axis => axis!.ToJsonString()), inferred.Skip(1).Select(axis => axis!.ToJsonString()));
        }
    }

    public static JsonObject Json(Tensor tensor) => new()
    {
        ["type"] = tensor.ElementType == ElementType.Float32 ? "float32" : "float64",
        ["dims"] = new JsonArray([.. tensor.Shape.ToArray().Select(length => (JsonNode)length)]),
        ["data"] = Convert.ToBase64String(tensor.ElementType == ElementType.Float32
            ? MemoryMarshal.AsBytes(tensor.AsSpan<float>())
            : MemoryMarshal.AsBytes(tensor.AsSpan<double>())),
    };

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "peers");
}
