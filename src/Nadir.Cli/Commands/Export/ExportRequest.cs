namespace Nadir.Cli;

/// <summary>What of a run is written, and how.</summary>
/// <param name="Run">The run.</param>
/// <param name="Catalogue">Knows its entries.</param>
internal sealed record ExportRequest(RunFolder Run, Catalogue Catalogue)
{
    private Model? model;

    /// <summary>Which weights: best, last, or null for the better.</summary>
    public string? Weights { get; init; }

    /// <summary>Whether a graph ends in probabilities where the model ends in logits.</summary>
    public bool WithProbabilities { get; init; }

    /// <summary>The licence a card names.</summary>
    public string? Licence { get; init; }

    /// <summary>The run's model.</summary>
    public Model Model => model ??= RunArgument.Load(Run, Weights, Catalogue);
}
