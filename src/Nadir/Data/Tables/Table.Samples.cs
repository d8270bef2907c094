namespace Nadir;

/// <content>From columns to what is learnt from.</content>
public sealed partial class Table
{
    private const int MostClasses = 1000;

    /// <summary>One column as the target, all others as inputs.</summary>
    /// <param name="target">The column to predict; nothing may be missing there.</param>
    /// <param name="targetIs">Classes or values; guessed: classes for texts, values for numbers.</param>
    /// <param name="classNames">The classes in order, where the table may lack some; those of the table, sorted, when null.</param>
    /// <returns>Inputs [N, columns] (Float64; NaN where missing) and class numbers [N], or values [N, 1].</returns>
    /// <exception cref="ArgumentException">There is no such column, an input holds texts, or no input is left.</exception>
    /// <exception cref="DataException">A target is missing, is no number, or is no class.</exception>
    public Samples ToSamples(string target, CsvTarget targetIs = CsvTarget.Guess, IReadOnlyList<string>? classNames = null)
    {
        var (targets, classes) = TargetsOf(target, targetIs, classNames);
        var inputs = Without(target);
        return new Samples(inputs.ToTensor(), targets, classes, [.. inputs.Names]);
    }

    /// <summary>One column as the target, for inputs that a preparation makes numbers of: <c>model.Fit(table.Without("price"), table.Targets("price"))</c>.</summary>
    /// <param name="column">The column to predict; nothing may be missing there.</param>
    /// <param name="targetIs">Classes or values; guessed: classes for texts, values for numbers.</param>
    /// <param name="classNames">The classes in order, where the table may lack some; those of the table, sorted, when null.</param>
    /// <returns>Class numbers [N], or values [N, 1] (Float64).</returns>
    /// <exception cref="ArgumentException">There is no such column.</exception>
    /// <exception cref="DataException">A target is missing, is no number, or is no class.</exception>
    public Tensor Targets(string column, CsvTarget targetIs = CsvTarget.Guess, IReadOnlyList<string>? classNames = null) =>
        TargetsOf(column, targetIs, classNames).Targets;

    private (Tensor Targets, IReadOnlyList<string>? ClassNames) TargetsOf(string target, CsvTarget targetIs, IReadOnlyList<string>? classNames)
    {
        var column = this[target];
        var missing = Enumerable.Range(0, Count).FirstOrDefault(column.IsMissing, -1);
        if (missing >= 0)
            throw Error.Data(null, $"the target is missing. Remove the row.", Position(missing, target));
        if (column is NumberColumn numbers && targetIs != CsvTarget.Classes && classNames is null)
            return (Tensor.From(numbers.Values, new Shape(Count, 1)), null);
        if (targetIs == CsvTarget.Values)
            throw Error.Argument($"Target '{target}' is to be a value, but it holds texts. Read it as classes.", nameof(targetIs));
        var classes = classNames ?? ClassesOf(column);
        if (classes.Count is < 2 or > MostClasses)
            throw Error.Data(null, $"target '{target}' holds {classes.Count} classes, expected 2 to {MostClasses}. Name another target, or all classes.");
        var places = Enumerable.Range(0, classes.Count).ToDictionary(place => classes[place], place => (long)place, StringComparer.Ordinal);
        var labels = new long[Count];
        for (var row = 0; row < Count; row++)
        {
            if (!places.TryGetValue(ClassOf(column, row), out labels[row]))
                throw Error.Data(null, $"'{ClassOf(column, row)}' is none of the classes {string.Join(", ", classes.Take(10))}. Name it as a class too.", Position(row, target));
        }

        return (Tensor.From(labels), classes);
    }

    private static string[] ClassesOf(TableColumn column) => column is NumberColumn numbers
        ? [.. numbers.Values.Select(number => number + 0.0).Distinct().Order().Select(number => FormattableString.Invariant($"{number}"))]
        : [.. ((TextColumn)column).Values.Distinct().Order(StringComparer.Ordinal)!];

    private static string ClassOf(TableColumn column, int row) => column is NumberColumn numbers
        ? FormattableString.Invariant($"{numbers.Values[row] + 0.0}")
        : ((TextColumn)column).Values[row]!;

    private static string Position(int row, string column) => FormattableString.Invariant($"row {row + 1}, column '{column}'");
}
