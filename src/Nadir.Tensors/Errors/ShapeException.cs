namespace Nadir.Tensors;

/// <summary>Shapes that do not fit the operation; the text names it, the shapes and the axis.</summary>
public sealed class ShapeException : ArgumentException
{
    internal ShapeException(string message)
        : base(message)
    {
    }
}
