using System.Runtime.InteropServices;

namespace Nadir;

/// <summary>Gathers rows of a svmlight file, with feature numbers as the file says them.</summary>
internal sealed class SvmlightRows
{
    private readonly List<int> starts = [0];
    private readonly List<int> indices = [];
    private readonly List<double> values = [];
    private readonly List<double> labels = [];

    /// <summary>How many rows there are.</summary>
    public int Count => labels.Count;

    /// <summary>Takes the row that was read last.</summary>
    public void Add(SvmlightReader reader)
    {
        labels.Add(reader.Label);
        indices.AddRange(reader.Indices);
        values.AddRange(reader.Values);
        starts.Add(indices.Count);
    }

    /// <summary>Whether the file has their labels and features.</summary>
    public bool Fit(SvmlightSchema schema) =>
        labels.TrueForAll(schema.Has) && !CollectionsMarshal.AsSpan(indices).ContainsAnyExceptInRange(schema.First, schema.First + schema.Features - 1);

    /// <summary>The rows as samples of a file.</summary>
    public SparseSamples ToSamples(SvmlightSchema schema)
    {
        var columns = indices.ToArray();
        if (schema.First != 0)
        {
            foreach (ref var column in columns.AsSpan())
                column -= schema.First;
        }

        return new SparseSamples(
            new SparseMatrix(schema.Features, [.. starts], columns, [.. values]), schema.Targets(labels), schema.ClassNames);
    }
}
