namespace Nadir;

/// <summary>A change of inputs that is learned from training data and then done to all data alike.</summary>
/// <remarks>
/// Inputs are tables of named columns, or tensors, each number of whose samples is a column (x0, x1 … without names).
/// Later inputs must have the columns it learned from; of a table in any order.
/// A failed call changes nothing. Twin: scikit-learn's transformers.
/// </remarks>
[CatalogueKind("preparation")]
public abstract partial class Preparation
{
    private InputColumns? columns;

    /// <summary>Whether it has learned from data.</summary>
    public bool IsFitted => columns is not null;

    /// <summary>The columns it learned from.</summary>
    /// <exception cref="InvalidOperationException">It has not learned yet.</exception>
    public IReadOnlyList<string> InputNames => LearnedFrom.Names;

    /// <summary>What the columns it makes are called, in order.</summary>
    /// <exception cref="InvalidOperationException">It has not learned yet.</exception>
    /// <remarks>Twin: get_feature_names_out.</remarks>
    public IReadOnlyList<string> FeatureNames => NamesOut(LearnedFrom.Names);

    /// <summary>Whether <see cref="InverseTransform(Table)"/> leads back to the inputs.</summary>
    public virtual bool HasInverse => false;

    /// <summary>Learns from training inputs.</summary>
    /// <param name="inputs">At least one row.</param>
    /// <param name="targets">Class numbers [N] (Int64) or values [N], for what learns from them.</param>
    /// <returns>This preparation.</returns>
    /// <exception cref="DataException">A value cannot be learned from; says row and column.</exception>
    /// <exception cref="ArgumentException">There are no rows, a column is of the wrong kind, or targets are missing.</exception>
    public Preparation Fit(Table inputs, Tensor? targets = null)
    {
        var found = Found(inputs, targets);
        Learn(inputs, targets);
        columns = found;
        return this;
    }

    /// <summary>Learns from training inputs and prepares them.</summary>
    /// <remarks>Differs from Fit, then Transform, where rows must not see their own target (<see cref="TargetEncoder"/>).</remarks>
    /// <inheritdoc cref="Fit(Table, Tensor?)"/>
    public Table FitTransform(Table inputs, Tensor? targets = null)
    {
        var found = Found(inputs, targets);
        var prepared = LearnAndApply(inputs, targets);
        columns = found;
        return prepared;
    }

    /// <summary>Inputs prepared.</summary>
    /// <exception cref="InvalidOperationException">It has not learned yet.</exception>
    /// <exception cref="ArgumentException">The table lacks columns it learned from, has others, or of another kind.</exception>
    /// <exception cref="DataException">A value cannot be prepared; says row and column.</exception>
    public Table Transform(Table inputs)
    {
        var matched = LearnedFrom.Match(Require.Present(inputs), ClassName);
        CheckMissing(matched, LearnedFrom);
        return Apply(matched);
    }

    /// <summary>The inputs that would be prepared to these.</summary>
    /// <exception cref="NotSupportedException">There is no way back.</exception>
    /// <exception cref="InvalidOperationException">It has not learned yet.</exception>
    /// <exception cref="ArgumentException">The table has other columns than this makes.</exception>
    public Table InverseTransform(Table prepared)
    {
        var made = new InputColumns([.. FeatureNames], new bool[FeatureNames.Count], null, IsNamed: true);
        RequireInverse();
        return Undo(made.Match(Require.Present(prepared), $"{ClassName}.InverseTransform"));
    }

    /// <summary>Learns from rows of a table that was checked.</summary>
    /// <remarks>Changes nothing where it throws.</remarks>
    protected abstract void Learn(Table inputs, Tensor? targets);

    /// <summary>Prepares a table that has the columns it learned from.</summary>
    protected abstract Table Apply(Table inputs);

    /// <summary>Learns and prepares what it learned from.</summary>
    protected virtual Table LearnAndApply(Table inputs, Tensor? targets)
    {
        Learn(inputs, targets);
        return Apply(inputs);
    }

    /// <summary>Turns a table of the columns it makes back into those it learned from.</summary>
    protected virtual Table Undo(Table prepared) => throw NoWayBack();

    /// <summary>What it calls the columns it makes of columns with these names.</summary>
    protected abstract IReadOnlyList<string> NamesOut(IReadOnlyList<string> inputs);

    /// <summary>What kind of columns it takes.</summary>
    protected virtual ColumnType Takes => ColumnType.Any;

    /// <summary>Whether it takes missing values; otherwise they are refused with their row and column.</summary>
    protected virtual bool TakesMissing => false;

    /// <summary>Whether it learns from targets too.</summary>
    protected internal virtual bool NeedsTargets => false;

    /// <summary>The class' name, as messages say it.</summary>
    private protected string ClassName => GetType().Name;

    /// <summary>The columns it learned from, or the error that it learned nothing.</summary>
    internal InputColumns LearnedFrom =>
        columns ?? throw Error.State($"{ClassName} has not learned yet. Call Fit with the training inputs first.");

    /// <summary>What was learned, or the error that nothing was.</summary>
    private protected T Known<T>(T value)
    {
        _ = LearnedFrom;
        return value;
    }

    /// <summary>What it calls the columns it makes of columns with these names.</summary>
    internal IReadOnlyList<string> NamesFor(IReadOnlyList<string> inputs) => NamesOut(inputs);

    /// <summary>One like this that has learned nothing.</summary>
    internal Preparation Unfitted()
    {
        var copy = (Preparation)MemberwiseClone();
        copy.columns = null;
        return copy;
    }

    /// <summary>Gives up what was learned.</summary>
    internal void Forget() => columns = null;

    private InputColumns Found(Table inputs, Tensor? targets)
    {
        if (Require.Present(inputs).Count == 0)
            throw Error.Argument($"{ClassName} needs at least one sample to learn from, got a table of {inputs.Columns.Count} columns and no rows.", nameof(inputs));
        CheckTargets(targets, inputs.Count);
        var found = InputColumns.Of(inputs);
        for (var i = 0; i < found.Names.Length; i++)
        {
            if (Takes == ColumnType.Numbers && found.AreTexts[i])
                throw Error.Argument($"{ClassName} takes numbers, but column '{found.Names[i]}' holds texts. Encode it first (OneHotEncoder, OrdinalEncoder), or choose columns (ColumnTransformer).");
            if (Takes == ColumnType.Texts && !found.AreTexts[i])
                throw Error.Argument($"{ClassName} takes texts, but column '{found.Names[i]}' holds numbers. Choose its columns (ColumnTransformer).");
        }

        CheckValues(inputs, found);
        return found;
    }

    private void CheckTargets(Tensor? targets, int rows)
    {
        if (targets is null && NeedsTargets)
            throw Error.Argument($"{ClassName} learns from targets too, got none. Call Fit(inputs, targets).", nameof(targets));
        if (targets is not null && (targets.Rank == 0 || targets.Shape[0] != rows))
            throw Error.Shape($"{ClassName} needs one target a row, [{rows}], got {targets.Shape}.");
    }

    private void CheckMissing(Table inputs, InputColumns found)
    {
        for (var i = 0; i < found.Names.Length && !TakesMissing; i++)
        {
            var column = inputs.Columns[i];
            for (var row = 0; row < column.Count; row++)
            {
                if (column.IsMissing(row))
                    throw Error.Data(null, $"{ClassName} does not take missing values. Fill them in first (SimpleImputer), or drop the row.", found.Place(row, i));
            }
        }
    }

    private void CheckValues(Table inputs, InputColumns found)
    {
        CheckMissing(inputs, found);
        for (var i = 0; i < found.Names.Length; i++)
        {
            if (inputs.Columns[i] is not NumberColumn numbers)
                continue;
            var row = Array.FindIndex(numbers.Values, double.IsInfinity);
            if (row >= 0)
                throw Infinite(numbers.Values[row], found.Place(row, i));
        }
    }

    private void RequireInverse()
    {
        if (!HasInverse)
            throw NoWayBack();
    }

    private NotSupportedException NoWayBack() =>
        Error.NotSupported($"{ClassName} has no way back: what it makes does not tell what it was made of. Keep the inputs.");

    private DataException Infinite(double value, string place) =>
        Error.Data(null, $"{ClassName} learns from finite numbers, got {value}. Correct or drop it first.", place);
}
