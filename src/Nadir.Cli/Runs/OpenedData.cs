using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace Nadir.Cli;

/// <summary>Data as a model takes it, with the hash that tells whether it is the same another time.</summary>
internal sealed record OpenedData(Samples Train, Samples? Test, string Sha256)
{
    /// <summary>What a user should know about how the data was read.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>How the inputs were prepared; null when they were not.</summary>
    public System.Text.Json.Nodes.JsonObject? Preparation { get; init; }

    /// <summary>The data of a run, which must be what it was.</summary>
    public static OpenedData OpenAgain(RunFolder run, Catalogue catalogue)
    {
        var data = Open(DataRequest.From(run), catalogue);
        if (data.Sha256 != run.Record.DataSha256)
            throw Error.Data(run.Record.Data, $"the data is not what {run.Path} was trained on: its SHA-256 is {data.Sha256}, the run's {run.Record.DataSha256}. Restore it, or pass what to use with --data.");
        return data;
    }

    /// <summary>Other data, prepared as the run's was.</summary>
    public static OpenedData OpenOther(RunFolder run, string text, string? target, Catalogue catalogue) =>
        Open(DataRequest.From(run) with { Text = text, Target = target ?? DataRequest.From(run).Target, Test = null }, catalogue);

    /// <summary>Inputs alone, prepared as the run's were.</summary>
    public static Tensor OpenInputs(RunFolder run, string text, Catalogue catalogue)
    {
        var data = OpenOther(run, text, null, catalogue);
        return (data.Test ?? data.Train).Inputs;
    }

    public static OpenedData Open(DataRequest request, Catalogue catalogue)
    {
        var split = UsageException.Guard("--data", () => catalogue.Create<DataSplit>(request.Text));
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(MemoryMarshal.AsBytes(split.Train.Inputs.AsSpan<float>()));
        return new OpenedData(split.Train, split.Test, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>Two classes as 0 and 1 for a model with one output; otherwise unchanged.</summary>
    public OpenedData For(Model model) => Objective.IsBinary(model, Train)
        ? this with { Train = AsNumbers(Train), Test = Test is null ? null : AsNumbers(Test) }
        : this;

    private static Samples AsNumbers(Samples samples) =>
        new(samples.Inputs, samples.Targets.To(samples.Inputs.ElementType).ExpandDimension(-1), samples.ClassNames, samples.FeatureNames);
}
