using System.Globalization;
using System.Text.Json;

namespace Nadir.Tests.Reference;

/// <summary>Values as nadir-golden/1 writes them.</summary>
internal static class GoldenValue
{
    public static double Number(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Number => json.GetDouble(),
        JsonValueKind.True => 1,
        JsonValueKind.False => 0,
        _ => double.Parse(json.GetString()!, CultureInfo.InvariantCulture),
    };

    public static bool IsTensor(JsonElement json) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty("dtype", out _) && json.TryGetProperty("data", out _);

    /// <summary>The tensor in its own element type; a plain number is a Float64 scalar.</summary>
    public static Tensor Tensor(JsonElement json)
    {
        if (!IsTensor(json))
            return Nadir.Tensors.Tensor.Scalar(Number(json), ElementType.Float64);
        var shape = Shape(json);
        var data = json.GetProperty("data");
        return json.GetProperty("dtype").GetString() switch
        {
            "float64" => Nadir.Tensors.Tensor.From(data.EnumerateArray().Select(Number).ToArray(), shape),
            "float32" => Nadir.Tensors.Tensor.From(data.EnumerateArray().Select(item => (float)Number(item)).ToArray(), shape),
            "int64" => Nadir.Tensors.Tensor.From(data.EnumerateArray().Select(item => item.GetInt64()).ToArray(), shape),
            "bool" => Nadir.Tensors.Tensor.From(data.EnumerateArray().Select(item => Number(item) != 0).ToArray(), shape),
            var type => throw new InvalidDataException($"Unknown dtype {type}."),
        };
    }

    /// <summary>The numbers of a tensor, a number, or a list (of lists) of numbers, in order.</summary>
    public static double[] Numbers(JsonElement json)
    {
        if (IsTensor(json))
            return Numbers(json.GetProperty("data"));
        return json.ValueKind == JsonValueKind.Array ? [.. json.EnumerateArray().SelectMany(Numbers)] : [Number(json)];
    }

    public static Shape Shape(JsonElement json) =>
        new(json.GetProperty("shape").EnumerateArray().Select(item => item.GetInt32()).ToArray());
}
