namespace Nadir;

/// <summary>A first look at a table: its columns, what is missing or doubtful, how its classes are spread.</summary>
/// <remarks>Twin: pandas.DataFrame.describe and info.</remarks>
public sealed record TableProfile
{
    private const int MostClasses = 50;

    private TableProfile(IReadOnlyList<ColumnProfile> columns) => Columns = columns;

    /// <summary>How many rows there are.</summary>
    public int Rows { get; private init; }

    /// <summary>What each column holds, in order.</summary>
    public IReadOnlyList<ColumnProfile> Columns { get; }

    /// <summary>The column to predict; null where none was named.</summary>
    public string? Target { get; private init; }

    /// <summary>How often each class of the target stands there, by name or number; null where it holds values, or none was named.</summary>
    public IReadOnlyList<ClassCount>? Classes { get; private init; }

    /// <summary>How many rows repeat an earlier one in every column.</summary>
    public int DuplicateRows { get; private init; }

    /// <summary>What to look at before training, a sentence each.</summary>
    public IReadOnlyList<string> Warnings { get; private init; } = [];

    /// <summary>Looks at a table.</summary>
    /// <param name="table">Its missing cells are NaN or null.</param>
    /// <param name="target">The column to predict, if one is known.</param>
    /// <exception cref="ArgumentException">There is no column of that name.</exception>
    public static TableProfile Of(Table table, string? target = null)
    {
        var columns = Require.Present(table).Columns.Select(ColumnProfile.Of).ToList();
        var classes = target is null ? null : ClassesOf(table[target], columns.Single(column => column.Name == target));
        var profile = new TableProfile(columns)
        {
            Rows = table.Count,
            Target = target,
            Classes = classes,
            DuplicateRows = table.Count - Enumerable.Range(0, table.Count).Distinct(new SameRow(table)).Count(),
        };
        return profile with { Warnings = [.. TableWarnings.Of(profile, table)] };
    }

    private static IReadOnlyList<ClassCount>? ClassesOf(TableColumn column, ColumnProfile profile)
    {
        if (column is TextColumn texts)
        {
            return profile.Distinct > MostClasses ? null
                : [.. texts.Values.OfType<string>().CountBy(text => text)
                    .OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new ClassCount(pair.Key, pair.Value))];
        }

        var numbers = ((NumberColumn)column).Values.Where(value => !double.IsNaN(value)).CountBy(value => value + 0.0).OrderBy(pair => pair.Key).ToList();
        return ClassNumbers.LookLike([.. numbers.Select(pair => pair.Key)], column.Count)
            ? [.. numbers.Select(pair => new ClassCount(FormattableString.Invariant($"{pair.Key}"), pair.Value))]
            : null;
    }

    private sealed class SameRow(Table table) : IEqualityComparer<int>
    {
        public bool Equals(int x, int y) => table.Columns.All(column => column is NumberColumn numbers
            ? numbers.Values[x].Equals(numbers.Values[y])
            : ((TextColumn)column).Values[x] == ((TextColumn)column).Values[y]);

        public int GetHashCode(int row)
        {
            var hash = new HashCode();
            foreach (var column in table.Columns)
            {
                if (column is NumberColumn numbers)
                    hash.Add(numbers.Values[row]);
                else
                    hash.Add(((TextColumn)column).Values[row], StringComparer.Ordinal);
            }

            return hash.ToHashCode();
        }
    }
}
