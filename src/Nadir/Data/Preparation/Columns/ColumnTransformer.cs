using System.Text.Json.Nodes;

namespace Nadir;

/// <summary>Prepares different columns differently and puts the results side by side.</summary>
/// <remarks>
/// Columns follow each other by part, then what is left. Fit makes fitted copies of the parts, which <see cref="Transformers"/> then
/// holds; a Fit that fails leaves everything as it was. Twin: sklearn.compose.ColumnTransformer, make_column_transformer.
/// </remarks>
[Example("transformers=[(forColumns:preparation=standardScaler,type=numbers)]")]
public sealed class ColumnTransformer : Preparation
{
    private const string RemainderName = "remainder";

    private ForColumns[] parts;
    private string[] rest = [];

    /// <summary>A transformer that has learned nothing yet.</summary>
    /// <param name="transformers">Each a preparation with its columns; one or more.</param>
    /// <param name="remainder">What becomes of the columns that none of them takes.</param>
    /// <param name="verboseFeatureNamesOut">Whether each column's name begins with its part's: <c>onehotencoder__city_Oslo</c>.</param>
    /// <exception cref="ArgumentException">There is no part, or two have one name.</exception>
    public ColumnTransformer(ForColumns[] transformers, Remainder remainder = Remainder.Drop, bool verboseFeatureNamesOut = true)
    {
        parts = [.. Require.Present(transformers)];
        (Remainder, VerboseFeatureNamesOut) = (Require.Defined(remainder), verboseFeatureNamesOut);
        if (parts.Length == 0)
            throw Error.Argument($"A ColumnTransformer needs at least one part, got none. Pass new ForColumns(preparation, columns).", nameof(transformers));
        foreach (var part in parts)
            Require.Present(part, nameof(transformers));
        if (PartNames().GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw Error.Argument($"Two parts are called '{twice.Key}'. Give each its own label.", nameof(transformers));
    }

    /// <summary>The parts; fitted when this is.</summary>
    public ForColumns[] Transformers => [.. parts];

    /// <summary>What becomes of the columns that no part takes.</summary>
    public Remainder Remainder { get; }

    /// <summary>Whether each column's name begins with its part's.</summary>
    public bool VerboseFeatureNamesOut { get; }

    /// <summary>The columns that follow as they are.</summary>
    internal IReadOnlyList<string> Rest => Known(rest);

    /// <inheritdoc/>
    protected override bool TakesMissing => true;

    /// <inheritdoc/>
    protected internal override bool NeedsTargets => parts.Any(part => part.NeedsTargets);

    /// <inheritdoc/>
    protected override void Learn(Table inputs, Tensor? targets) => LearnBy(inputs, part => part.Fit(inputs, targets));

    /// <inheritdoc/>
    protected override Table LearnAndApply(Table inputs, Tensor? targets)
    {
        var made = new List<Table>();
        LearnBy(inputs, part => made.Add(part.FitTransform(inputs, targets)));
        return Joined(made, inputs);
    }

    /// <inheritdoc/>
    protected override Table Apply(Table inputs) => Joined(parts.Select(part => part.Transform(inputs)), inputs);

    /// <inheritdoc/>
    protected override IReadOnlyList<string> NamesOut(IReadOnlyList<string> inputs) =>
        NamesOut(parts, rest, inputs);

    /// <inheritdoc/>
    protected override void Write(JsonObject learned)
    {
        learned["parts"] = new JsonArray([.. parts.Select(part => part.LearnedToJson())]);
        learned["rest"] = LearnedJson.Of(rest);
    }

    /// <inheritdoc/>
    protected override void Read(StrictValue learned, IReadOnlyList<string> inputs)
    {
        var restored = PreparationPipeline.Restored(parts, learned["parts"]);
        var names = learned["rest"].Items().Select(item => item.Text()).ToArray();
        if (names.Except(inputs).FirstOrDefault() is { } stranger)
            throw learned["rest"].Fault($"'{stranger}' is none of the {inputs.Count} columns it learned from. Save the run anew.");
        (parts, rest) = ([.. restored.Cast<ForColumns>()], names);
    }

    private void LearnBy(Table inputs, Action<ForColumns> learn)
    {
        var fresh = Array.ConvertAll(parts, part => (ForColumns)part.Unfitted());
        foreach (var part in fresh)
            learn(part);
        var taken = fresh.SelectMany(part => part.Chosen).ToHashSet(StringComparer.Ordinal);
        string[] left = Remainder == Remainder.Drop ? [] : [.. inputs.Names.Where(name => !taken.Contains(name))];
        var names = NamesOut(fresh, left, [.. inputs.Names]);
        if (names.GroupBy(name => name, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1) is { } twice)
            throw Error.Argument($"Two columns would be called '{twice.Key}'. Set verboseFeatureNamesOut, or give each column to one part.");
        (parts, rest) = (fresh, left);
    }

    private string[] NamesOut(ForColumns[] some, string[] left, IReadOnlyList<string> inputs) =>
        [.. some.Zip(PartNames()).SelectMany(pair => Named(pair.Second, pair.First.NamesFor(inputs))), .. Named(RemainderName, left)];

    private Table Joined(IEnumerable<Table> made, Table inputs)
    {
        var all = made.SelectMany(table => table.Columns).Concat(rest.Select(name => inputs[name])).ToList();
        var names = NamesOut([.. inputs.Names]);
        return new Table(all.Select((column, i) => column.Named(names[i])));
    }

    private IEnumerable<string> Named(string part, IEnumerable<string> names) => VerboseFeatureNamesOut ? names.Select(name => $"{part}__{name}") : names;

    /// <summary>As make_column_transformer calls them: by class, numbered where one stands twice.</summary>
    private List<string> PartNames()
    {
        var plain = parts.Select(part => part.Preparation is null ? "passthrough" : part.Preparation.GetType().Name.ToLowerInvariant()).ToList();
        return [.. parts.Select((part, i) => part.Label ?? (plain.Count(name => name == plain[i]) == 1
            ? plain[i]
            : FormattableString.Invariant($"{plain[i]}-{plain.Take(i + 1).Count(name => name == plain[i])}")))];
    }
}
