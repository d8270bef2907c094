namespace Nadir;

/// <summary>What a table's numbers say that a user should know before training.</summary>
internal static class TableWarnings
{
    private const double MostlyMissing = 0.5;
    private const double DifferentScales = 1000;
    private const int FewRows = 10;

    public static IEnumerable<string> Of(TableProfile profile, Table table)
    {
        foreach (var column in profile.Columns)
        {
            if (column.Name != profile.Target && OfColumn(column, profile, table) is { } warning)
                yield return $"'{column.Name}' {warning}";
        }

        if (profile.DuplicateRows > 0)
            yield return FormattableString.Invariant($"{profile.DuplicateRows} row{(profile.DuplicateRows == 1 ? " repeats" : "s repeat")} an earlier one; copies in both training and test data flatter the result");
        if (Scales(profile) is { } scales)
            yield return scales;
        if (profile.Target is { } target && profile.Columns.Single(column => column.Name == target).Missing is > 0 and var missing)
            yield return FormattableString.Invariant($"the target '{target}' is missing in {missing} row{(missing == 1 ? "; remove it" : "s; remove them")}");
        foreach (var warning in profile.Classes is { } classes ? ClassBalance.Warnings(classes) : [])
            yield return warning;
    }

    private static string? OfColumn(ColumnProfile column, TableProfile profile, Table table)
    {
        var values = table[column.Name];
        var present = profile.Rows - column.Missing;
        if (present == 0)
            return "is empty; leave it out";
        if (double.IsInfinity(column.Least) || double.IsInfinity(column.Largest))
            return "holds infinite numbers; replace them";
        if (column.Missing > MostlyMissing * profile.Rows)
            return FormattableString.Invariant($"is missing in {column.Missing} of {profile.Rows} rows; leave it out, or impute with an indicator");
        if (column.Distinct == 1 && profile.Rows > 1)
            return $"is {column.Commonest} in every row, which tells nothing; leave it out";
        if (profile.Rows < FewRows)
            return null;
        if (column.Distinct == present && (column.IsText || IsCounting((NumberColumn)values)))
            return "is different in every row, like a name or a row number; leave it out";
        return profile.Target is { } target && Tells(column, profile, values, table[target])
            ? $"tells '{target}' exactly: is it known before '{target}' is? If not, leave it out"
            : null;
    }

    private static bool IsCounting(NumberColumn column)
    {
        for (var row = 1; row < column.Count; row++)
        {
            if (column.Values[row] - column.Values[row - 1] != 1)
                return false;
        }

        return true;
    }

    /// <summary>Whether each value of a column goes with one class and each class with one value.</summary>
    private static bool Tells(ColumnProfile column, TableProfile profile, TableColumn values, TableColumn target) =>
        profile.Classes is { Count: > 1 } classes && column.Distinct == classes.Count && column.Missing == 0
        && Enumerable.Range(0, profile.Rows).Select(row => (At(values, row), At(target, row))).Distinct().Count() == classes.Count;

    private static object? At(TableColumn column, int row) => column is NumberColumn numbers ? numbers.Values[row] : ((TextColumn)column).Values[row];

    private static string? Scales(TableProfile profile)
    {
        var spread = profile.Columns
            .Where(column => column.Name != profile.Target && !column.IsText && column.Deviation > 0 && double.IsFinite(column.Deviation)).ToList();
        if (spread.Count < 2)
            return null;
        var (widest, narrowest) = (spread.MaxBy(column => column.Deviation)!, spread.MinBy(column => column.Deviation)!);
        return widest.Deviation > DifferentScales * narrowest.Deviation
            ? FormattableString.Invariant($"'{widest.Name}' is spread {widest.Deviation / narrowest.Deviation:0} times as wide as '{narrowest.Name}'; scale the inputs (StandardScaler)")
            : null;
    }
}
