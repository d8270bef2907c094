using System.Text.Json.Nodes;

namespace Nadir;

/// <summary>Preparations one behind the other; each learns from what the one before made.</summary>
/// <remarks>
/// Fit makes fitted copies, which <see cref="Steps"/> then holds; those given stay as they were, and a Fit that fails leaves everything so.
/// Twin: sklearn.pipeline.Pipeline of transformers.
/// </remarks>
[Example("steps=[(simpleImputer:strategy=median),(standardScaler:withMean=true)]")]
public sealed class PreparationPipeline : Preparation
{
    private Preparation[] steps;

    /// <summary>A pipeline that has learned nothing yet.</summary>
    /// <param name="steps">In order; one or more.</param>
    /// <exception cref="ArgumentException">There is no step.</exception>
    public PreparationPipeline(params Preparation[] steps)
    {
        this.steps = [.. Require.Present(steps)];
        if (steps.Length == 0)
            throw Error.Argument($"A PreparationPipeline needs at least one step, got none.", nameof(steps));
        foreach (var step in steps)
            Require.Present(step, nameof(steps));
    }

    /// <summary>In order; fitted when the pipeline is.</summary>
    public Preparation[] Steps => [.. steps];

    /// <inheritdoc/>
    public override bool HasInverse => steps.All(step => step.HasInverse);

    /// <inheritdoc/>
    protected override bool TakesMissing => true;

    /// <inheritdoc/>
    protected internal override bool NeedsTargets => steps.Any(step => step.NeedsTargets);

    /// <inheritdoc/>
    protected override void Learn(Table inputs, Tensor? targets)
    {
        var fresh = Array.ConvertAll(steps, step => step.Unfitted());
        for (var i = 0; i < fresh.Length - 1; i++)
            inputs = fresh[i].FitTransform(inputs, targets);
        fresh[^1].Fit(inputs, targets);
        steps = fresh;
    }

    /// <inheritdoc/>
    protected override Table LearnAndApply(Table inputs, Tensor? targets)
    {
        var fresh = Array.ConvertAll(steps, step => step.Unfitted());
        foreach (var step in fresh)
            inputs = step.FitTransform(inputs, targets);
        steps = fresh;
        return inputs;
    }

    /// <inheritdoc/>
    protected override Table Apply(Table inputs) => steps.Aggregate(inputs, (table, step) => step.Transform(table));

    /// <inheritdoc/>
    protected override Table Undo(Table prepared) => steps.Reverse().Aggregate(prepared, (table, step) => step.InverseTransform(table));

    private protected override void Learn(Tensor inputs, Tensor? targets, InputColumns found)
    {
        if (NeedsTargets || found.IsNamed)
        {
            base.Learn(inputs, targets, found);
            return;
        }

        var fresh = Array.ConvertAll(steps, step => step.Unfitted());
        for (var i = 0; i < fresh.Length; i++)
        {
            fresh[i].Fit(inputs);
            inputs = i < fresh.Length - 1 ? fresh[i].Transform(inputs) : inputs;
        }

        steps = fresh;
    }

    private protected override Tensor Apply(Tensor inputs) => steps.Aggregate(inputs, (some, step) =>
        step.Transform(step.LearnedFrom.SampleShape is null ? some.Reshape(new Shape(some.Shape[0], step.InputNames.Count)) : some));

    private protected override Tensor Undo(Tensor prepared) => steps.Reverse().Aggregate(prepared, (some, step) => step.InverseTransform(some));

    /// <inheritdoc/>
    protected override IReadOnlyList<string> NamesOut(IReadOnlyList<string> inputs) =>
        steps.Aggregate(inputs, (names, step) => step.NamesFor(names));

    /// <inheritdoc/>
    protected override void Write(JsonObject learned) => learned["steps"] = new JsonArray([.. steps.Select(step => step.LearnedToJson())]);

    /// <inheritdoc/>
    protected override void Read(StrictValue learned, IReadOnlyList<string> inputs) => steps = Restored(steps, learned["steps"]);

    /// <summary>Copies that have learned what a file tells.</summary>
    internal static Preparation[] Restored(IReadOnlyList<Preparation> steps, StrictValue json)
    {
        var items = json.Items();
        if (items.Count != steps.Count)
            throw json.Fault($"expected {steps.Count} items, one a step, got {items.Count}. Save the run anew.");
        return [.. steps.Zip(items, (step, item) =>
        {
            var restored = step.Unfitted();
            restored.Restore(item);
            return restored;
        })];
    }
}
