using System.Globalization;
using System.Text.Json.Nodes;

namespace Nadir.Cli;

/// <summary>A look at a file of arrays that names no inputs and targets.</summary>
internal sealed class ArraysLook : FileLook
{
    private const int MostArrays = 40;

    private readonly IReadOnlyList<(string Name, Tensor Values)> arrays;

    private ArraysLook(string path, string form, IReadOnlyList<(string Name, Tensor Values)> arrays, string advice, string code)
        : base(path) => (Form, this.arrays, Advice, Code) = (form, arrays, [advice], [code]);

    public override IReadOnlyList<string> Advice { get; }

    public override IReadOnlyList<string> Code { get; }

    protected override string Form { get; }

    /// <summary>One array.</summary>
    public static ArraysLook OfArray(string path) => new(
        path, "NPY", [("the array", NumpyFile.Read(path))],
        "one array is no data set: save inputs and targets together, numpy.savez('data.npz', x=inputs, y=targets), and look at that file",
        $"var values = NumpyFile.Read({CSharpText.Literal(path)});");

    /// <summary>Arrays by name; null where they are a data set.</summary>
    public static ArraysLook? OfArchive(string path)
    {
        var arrays = NpzFile.Read(path);
        return arrays.ContainsKey("x_train") || arrays.ContainsKey("x") ? null : new ArraysLook(
            path, "NPZ", [.. arrays.Select(array => (array.Key, array.Value))],
            "to train on it, call inputs and targets x and y, or x_train, y_train, x_test and y_test: numpy.savez('data.npz', x=inputs, y=targets)",
            $"var arrays = NpzFile.Read({CSharpText.Literal(path)});");
    }

    /// <summary>Weights by name.</summary>
    public static ArraysLook OfWeights(string path) => new(
        path, "safetensors", [.. Safetensors.Read(path).Arrays.Select(array => (array.Name, array.ToTensor()))],
        "these are weights, no data: load them into a model of the same layers",
        $"model.LoadWeights({CSharpText.Literal(path)});");

    public override IEnumerable<string> Lines(int width)
    {
        yield return FormattableString.Invariant($"{Path}: {arrays.Count:N0} array{(arrays.Count == 1 ? "" : "s")}, {arrays.Sum(array => (long)array.Values.Count):N0} numbers ({Form})");
        yield return "";
        string[] titles = ["array", "type", "shape", "least", "largest"];
        foreach (var line in Aligned([titles, .. arrays.Take(MostArrays).Select(Cells)], 3))
            yield return line;
        if (arrays.Count > MostArrays)
            yield return FormattableString.Invariant($"… and {arrays.Count - MostArrays:N0} more arrays; --json tells of all");
    }

    protected override JsonObject Content()
    {
        var json = base.Content();
        json["arrays"] = new JsonArray([.. arrays.Select(array => (JsonNode)Json(array.Name, array.Values))]);
        return json;
    }

    private static JsonObject Json(string name, Tensor values)
    {
        var (least, largest) = RangeOf(values);
        return new JsonObject
        {
            ["name"] = name,
            ["type"] = values.ElementType.ToString(),
            ["shape"] = new JsonArray([.. values.Shape.ToArray().Select(length => JsonValue.Create(length))]),
            ["least"] = Number(least),
            ["largest"] = Number(largest),
        };
    }

    private static string[] Cells((string Name, Tensor Values) array)
    {
        var (least, largest) = RangeOf(array.Values);
        return [array.Name, array.Values.ElementType.ToString(), array.Values.Shape.ToString(), Text(least), Text(largest)];
    }

    private static (double Least, double Largest) RangeOf(Tensor values)
    {
        var numbers = values.To(ElementType.Float64).ToArray<double>();
        return numbers.Length == 0 ? (double.NaN, double.NaN) : (numbers.Min(), numbers.Max());
    }

    private static string Text(double number) => double.IsNaN(number) ? "-" : number.ToString("G5", CultureInfo.InvariantCulture);
}
