namespace Nadir;

/// <summary>The functions of whole rows as C# methods; each walks along one axis, whose elements lie a stride apart.</summary>
internal static class CSharpRows
{
    private static readonly Dictionary<string, string> Methods = new()
    {
        ["Softmax"] = """
            /// <summary>Makes probabilities along an axis: e to the power of each value, over their sum.</summary>
            private static void Softmax(Span<float> values, int length, int stride)
            {
                for (var start = 0; start < values.Length; start++)
                {
                    if (start / stride % length != 0)
                        continue;
                    double largest = float.NegativeInfinity, sum = 0;
                    for (var i = 0; i < length; i++)
                        largest = Math.Max(largest, values[start + (i * stride)]);
                    for (var i = 0; i < length; i++)
                        sum += Math.Exp(values[start + (i * stride)] - largest);
                    for (var i = 0; i < length; i++)
                        values[start + (i * stride)] = (float)(Math.Exp(values[start + (i * stride)] - largest) / sum);
                }
            }
            """,
        ["LogSoftmax"] = """
            /// <summary>The logarithms of probabilities along an axis.</summary>
            private static void LogSoftmax(Span<float> values, int length, int stride)
            {
                for (var start = 0; start < values.Length; start++)
                {
                    if (start / stride % length != 0)
                        continue;
                    double largest = float.NegativeInfinity, sum = 0;
                    for (var i = 0; i < length; i++)
                        largest = Math.Max(largest, values[start + (i * stride)]);
                    for (var i = 0; i < length; i++)
                        sum += Math.Exp(values[start + (i * stride)] - largest);
                    var total = largest + Math.Log(sum);
                    for (var i = 0; i < length; i++)
                        values[start + (i * stride)] = (float)(values[start + (i * stride)] - total);
                }
            }
            """,
        ["Softmin"] = """
            /// <summary>Makes probabilities along an axis, the largest of the smallest value.</summary>
            private static void Softmin(Span<float> values, int length, int stride)
            {
                foreach (ref var value in values)
                    value = -value;
                Softmax(values, length, stride);
            }
            """,
        ["Sparsemax"] = """
            /// <summary>The nearest probabilities along an axis; far ones are 0.</summary>
            private static void Sparsemax(Span<float> values, int length, int stride)
            {
                var sorted = new double[length];
                for (var start = 0; start < values.Length; start++)
                {
                    if (start / stride % length != 0)
                        continue;
                    for (var i = 0; i < length; i++)
                        sorted[i] = -values[start + (i * stride)];
                    Array.Sort(sorted);
                    double sum = 0, threshold = 0;
                    for (var count = 1; count <= length && 1 - (count * sorted[count - 1]) > sum - sorted[count - 1]; count++)
                    {
                        sum -= sorted[count - 1];
                        threshold = (sum - 1) / count;
                    }

                    for (var i = 0; i < length; i++)
                        values[start + (i * stride)] = (float)Math.Max(values[start + (i * stride)] - threshold, 0);
                }
            }
            """,
    };

    /// <summary>The method of an activation; null where there is none.</summary>
    public static string? Find(string name) => Methods.GetValueOrDefault(name);
}
