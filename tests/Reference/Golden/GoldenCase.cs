using System.Text.Json;

namespace Nadir.Tests.Reference;

/// <summary>One case of a golden file; it remembers what was read and compared, so that nothing is passed over.</summary>
internal sealed class GoldenCase(JsonElement json)
{
    private static readonly string[] AboutOutputs = ["nondifferentiable_at", "nonportable_at"];

    private readonly HashSet<string> read = [];
    private readonly List<string> failures = [];

    public string Id { get; } = json.GetProperty("id").GetString()!;

    public IReadOnlyList<string> Failures => failures;

    /// <summary>The worst error met, in units of what was allowed.</summary>
    public double WorstError { get; private set; }

    public bool HasTag(string tag) => json.GetProperty("tags").EnumerateArray().Any(item => item.GetString() == tag);

    public bool HasParam(string name) => Find("params", name, out _);

    public bool HasInput(string name) => Find("inputs", name, out _);

    public bool HasOutput(string name) => Find("outputs", name, out _);

    /// <summary>A parameter as it stands; fails when there is none.</summary>
    public JsonElement Param(string name) => Read("params", name);

    public double Number(string param) => GoldenValue.Number(Param(param));

    /// <summary>A numeric parameter, or a value for where it is missing or null.</summary>
    public double Number(string param, double fallback) => IsGiven(param) ? Number(param) : fallback;

    public int Whole(string param) => Param(param).GetInt32();

    public int Whole(string param, int fallback) => IsGiven(param) ? Whole(param) : fallback;

    public bool Flag(string param) => Param(param).GetBoolean();

    public bool Flag(string param, bool fallback) => IsGiven(param) ? Flag(param) : fallback;

    public string Text(string param) => Param(param).GetString()!;

    public string? Text(string param, string? fallback) => IsGiven(param) ? Text(param) : fallback;

    /// <summary>Whether a parameter is there and not null; a null one counts as read.</summary>
    public bool IsGiven(string param) => HasParam(param) && Param(param).ValueKind != JsonValueKind.Null;

    /// <summary>An input as it stands; fails when there is none.</summary>
    public JsonElement Input(string name) => Read("inputs", name);

    /// <summary>An input as a tensor of the case's element type; a plain number is a Float64 scalar.</summary>
    public Tensor Tensor(string input) => GoldenValue.Tensor(Input(input));

    /// <summary>An output as it stands, for those that are no numbers; it counts as compared.</summary>
    public JsonElement Output(string name) => Read("outputs", name);

    /// <summary>Compares a tensor, its shape included, with an output.</summary>
    public void Expect(string output, Tensor result)
    {
        var wanted = Output(output);
        if (GoldenValue.IsTensor(wanted) && GoldenValue.Shape(wanted) != result.Shape)
            failures.Add($"{Id} {output}: shape {result.Shape}, wanted {GoldenValue.Shape(wanted)}");
        Expect(output, result.ToArray<double>());
    }

    public void Expect(string output, double result) => Expect(output, new[] { result });

    /// <summary>Compares numbers with an output that is a tensor, a number or a list.</summary>
    public void Expect(string output, ReadOnlySpan<double> results)
    {
        var wanted = GoldenValue.Numbers(Output(output));
        if (wanted.Length != results.Length)
        {
            failures.Add($"{Id} {output}: {results.Length} numbers, wanted {wanted.Length}");
            return;
        }

        var isGradient = output.StartsWith("grad", StringComparison.Ordinal) || output == "dy";
        var worst = 0.0;
        var text = "";
        for (var i = 0; i < wanted.Length; i++)
        {
            if (IsListed("nonportable_at", i))
                continue;
            var error = isGradient && IsListed("nondifferentiable_at", i)
                ? double.IsNaN(results[i]) ? double.PositiveInfinity : 0
                : Error(results[i], wanted[i]);
            if (error > worst)
                (worst, text) = (error, FormattableString.Invariant($"at {i} got {results[i]:R}, wanted {wanted[i]:R}, {error:G3} times what is allowed"));
        }

        WorstError = Math.Max(WorstError, worst);
        if (worst > 1 && !HasTag("nonportable"))
            failures.Add($"{Id} {output}: {text}");
    }

    /// <summary>What the adapter did not read: each is a failure of its own.</summary>
    public IEnumerable<string> Unread()
    {
        foreach (var part in new[] { "params", "inputs", "outputs" })
        {
            foreach (var property in json.GetProperty(part).EnumerateObject())
            {
                if (!read.Contains($"{part}.{property.Name}") && !AboutOutputs.Contains(property.Name))
                    yield return $"{Id}: no adapter reads {part}.{property.Name}";
            }
        }
    }

    /// <summary>The distance between result and reference in units of atol + rtol·|reference|; at most 1 is right.</summary>
    private double Error(double result, double wanted)
    {
        if (double.IsNaN(wanted) || double.IsNaN(result))
            return double.IsNaN(wanted) && double.IsNaN(result) ? 0 : double.PositiveInfinity;
        if (double.IsInfinity(wanted) && HasTag("overflow") && Math.Abs(result) >= 1e30)
            return Math.Sign(result) == Math.Sign(wanted) ? 0 : double.PositiveInfinity;
        if (double.IsInfinity(wanted) || double.IsInfinity(result))
            return result.Equals(wanted) ? 0 : double.PositiveInfinity;
        var hint = json.GetProperty("tolerance_hint");
        var allowed = GoldenValue.Number(hint.GetProperty("atol")) + (GoldenValue.Number(hint.GetProperty("rtol")) * Math.Abs(wanted));
        var distance = Math.Abs(result - wanted);
        return distance <= allowed ? (allowed == 0 ? 0 : distance / allowed) : allowed == 0 ? double.PositiveInfinity : distance / allowed;
    }

    private bool IsListed(string list, int index) =>
        Find("outputs", list, out var indices) && indices.EnumerateArray().Any(item => item.GetInt32() == index);

    private bool Find(string part, string name, out JsonElement value) => json.GetProperty(part).TryGetProperty(name, out value);

    private JsonElement Read(string part, string name)
    {
        read.Add($"{part}.{name}");
        return Find(part, name, out var value) ? value : throw new InvalidDataException($"{Id} has no {part}.{name}.");
    }
}
