using System.Text.Json.Nodes;

namespace Nadir;

/// <summary>Does a preparation on some of the columns, by name or by kind, and leaves out the others.</summary>
/// <remarks>A part of a <see cref="ColumnTransformer"/>; alone it selects. Twin: one tuple of sklearn.compose.ColumnTransformer; make_column_selector.</remarks>
public sealed class ForColumns : Preparation
{
    private Preparation? preparation;
    private string[] chosen = [];

    /// <summary>A preparation of some columns that has learned nothing yet.</summary>
    /// <param name="preparation">What is done with them; they pass as they are without it.</param>
    /// <param name="columns">Their names, in the order wanted; all of the kind without it.</param>
    /// <param name="type">What they hold.</param>
    /// <param name="label">What stands before their names in a column transformer; the preparation's own name without it.</param>
    /// <exception cref="ArgumentException">A column is named twice.</exception>
    public ForColumns(Preparation? preparation = null, string[]? columns = null, ColumnType type = ColumnType.Any, string? label = null)
    {
        (this.preparation, Columns, Type, Label) = (preparation, columns, Require.Defined(type), label);
        if (columns is { Length: 0 })
            throw Error.Argument($"columns is an empty list. Name the columns, or leave it out for all.", nameof(columns));
        if (columns?.GroupBy(column => column, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw Error.Argument($"columns has '{twice.Key}' twice. Name each once.", nameof(columns));
    }

    /// <summary>What is done with the columns; null where they pass as they are. Fitted when this is.</summary>
    public Preparation? Preparation => preparation;

    /// <summary>The names that were given; null for all of the kind.</summary>
    public string[]? Columns { get; }

    /// <summary>What the columns hold.</summary>
    public ColumnType Type { get; }

    /// <summary>The columns it took in training.</summary>
    public IReadOnlyList<string> Chosen => Known(chosen);

    /// <summary>What stands before the columns' names, where it was given.</summary>
    public string? Label { get; }

    /// <inheritdoc/>
    protected override bool TakesMissing => true;

    /// <inheritdoc/>
    protected internal override bool NeedsTargets => preparation?.NeedsTargets ?? false;

    /// <summary>The columns it takes of a table.</summary>
    internal IReadOnlyList<string> ChosenOf(Table inputs)
    {
        if (Columns is null)
            return [.. inputs.Columns.Where(IsOfType).Select(column => column.Name)];
        var missing = Columns.Except(inputs.Names).ToList();
        if (missing.Count > 0)
            throw Error.Argument($"columns names {string.Join(", ", missing.Select(name => $"'{name}'"))}, which the table lacks.{CatalogueName.DidYouMean(missing[0], inputs.Names)} It has {string.Join(", ", inputs.Names)}.");
        if (Columns.FirstOrDefault(name => !IsOfType(inputs[name])) is { } other)
            throw Error.Argument($"columns names '{other}', which holds {(inputs[other] is TextColumn ? "texts" : "numbers")}, but type is {Type}. Leave type out, or the column.");
        return Columns;
    }

    /// <inheritdoc/>
    protected override void Learn(Table inputs, Tensor? targets) => LearnBy(inputs, (step, some) => step.Fit(some, targets));

    /// <inheritdoc/>
    protected override Table LearnAndApply(Table inputs, Tensor? targets)
    {
        var prepared = inputs;
        LearnBy(inputs, (step, some) => prepared = step.FitTransform(some, targets));
        return preparation is null ? inputs.Select(chosen) : prepared;
    }

    /// <inheritdoc/>
    protected override Table Apply(Table inputs)
    {
        var some = inputs.Select(chosen);
        return preparation?.Transform(some) ?? some;
    }

    /// <inheritdoc/>
    protected override IReadOnlyList<string> NamesOut(IReadOnlyList<string> inputs) => preparation?.NamesFor(chosen) ?? chosen;

    /// <inheritdoc/>
    protected override void Write(JsonObject learned)
    {
        learned["chosen"] = LearnedJson.Of(chosen);
        if (preparation is not null)
            learned["preparation"] = preparation.LearnedToJson();
    }

    /// <inheritdoc/>
    protected override void Read(StrictValue learned, IReadOnlyList<string> inputs)
    {
        var names = learned["chosen"].Items().Select(item => item.Text()).ToArray();
        if (names.Except(inputs).FirstOrDefault() is { } stranger)
            throw learned["chosen"].Fault($"'{stranger}' is none of the {inputs.Count} columns it learned from. Save the run anew.");
        if (preparation?.Unfitted() is { } restored)
        {
            restored.Restore(learned["preparation"]);
            preparation = restored;
        }

        chosen = names;
    }

    private bool IsOfType(TableColumn column) => Type == ColumnType.Any || (Type == ColumnType.Texts) == column is TextColumn;

    private void LearnBy(Table inputs, Action<Preparation, Table> learn)
    {
        var names = ChosenOf(inputs);
        if (names.Count == 0)
            throw Error.Argument($"No column holds {(Type == ColumnType.Texts ? "texts" : "numbers")}: the table has {string.Join(", ", inputs.Names)}. Leave this part out.");
        if (preparation?.Unfitted() is { } fresh)
        {
            learn(fresh, inputs.Select(names));
            preparation = fresh;
        }

        chosen = [.. names];
    }
}
