namespace Nadir;

/// <summary>How an element type stands in a file: its name there and its size in bytes.</summary>
internal readonly record struct StoredType(ElementType ElementType, string Name, int Size)
{
    /// <summary>All types that a file may hold.</summary>
    public static readonly IReadOnlyList<StoredType> All =
    [
        new(ElementType.Float32, "F32", sizeof(float)),
        new(ElementType.Float64, "F64", sizeof(double)),
        new(ElementType.Int64, "I64", sizeof(long)),
        new(ElementType.Bool, "BOOL", sizeof(bool)),
    ];

    /// <summary>The stored form of an element type.</summary>
    public static StoredType Of(ElementType elementType) => All[(int)Require.Defined(elementType)];

    /// <summary>The stored form of a C# type.</summary>
    public static StoredType Of<T>()
        where T : unmanaged => default(T) switch
        {
            float => Of(ElementType.Float32),
            double => Of(ElementType.Float64),
            long => Of(ElementType.Int64),
            bool => Of(ElementType.Bool),
            _ => throw Error.NotSupported(
                $"An array holds float, double, long or bool, not {typeof(T).Name}. Convert first."),
        };

    /// <summary>The stored form of that name; null where there is none.</summary>
    public static StoredType? Named(string name)
    {
        foreach (var type in All)
        {
            if (type.Name == name)
                return type;
        }

        return null;
    }
}
