namespace Nadir.Tensors;

/// <summary>A tensor that learns: named, marked for gradients, and the only kind that may be written.</summary>
/// <remarks>Twin: torch.nn.Parameter, keras.Variable.</remarks>
public sealed class Parameter
{
    /// <summary>A parameter with its start values.</summary>
    /// <param name="name">Such as <c>0.conv2D.weight</c>.</param>
    /// <param name="value">The start values; Float32 or Float64. The parameter has a copy of its own.</param>
    /// <param name="isTrainable">False for statistics that are kept but not descended.</param>
    public Parameter(string name, Tensor value, bool isTrainable = true)
    {
        Name = Require.Present(name);
        IsTrainable = isTrainable;
        Value = Require.Present(value).ElementType switch
        {
            ElementType.Float32 => Tensor.Adopt(value.AsSpan<float>().ToArray(), value.Shape),
            ElementType.Float64 => Tensor.Adopt(value.AsSpan<double>().ToArray(), value.Shape),
            var type => throw Error.Argument($"A parameter holds Float32 or Float64 elements, got {type}."),
        };
        Value.Storage.IsWritten = true;
        if (isTrainable)
            Value.RequiresGradient();
    }

    /// <summary>What it is called in files and messages.</summary>
    public string Name { get; internal set; }

    /// <summary>Whether an optimizer changes it.</summary>
    public bool IsTrainable { get; }

    /// <summary>Applied after each step of an optimizer; null where nothing is.</summary>
    internal IStepRule? StepRule { get; set; }

    /// <summary>The present values.</summary>
    public Tensor Value { get; }

    /// <summary>The gradient gathered since it was last cleared; null when there is none.</summary>
    public Tensor? Gradient => Value.Gradient;

    /// <summary>Forgets the gathered gradient.</summary>
    public void ClearGradient() => Value.Gradient = null;

    /// <summary>Writes new values; a computation recorded before can then no longer be differentiated.</summary>
    /// <exception cref="ShapeException">The shapes differ.</exception>
    /// <exception cref="ArgumentException">The element types differ.</exception>
    public void Assign(Tensor value)
    {
        if (Require.Present(value).Shape != Value.Shape)
            throw Error.Shape($"Parameter {Name} has shape {Value.Shape}, got {value.Shape}.");
        if (value.ElementType != Value.ElementType)
            throw Error.Argument($"Parameter {Name} holds {Value.ElementType} elements, got {value.ElementType}. Convert by To(...).");
        if (value.ElementType == ElementType.Float32)
            value.AsSpan<float>().CopyTo(Write<float>());
        else
            value.AsSpan<double>().CopyTo(Write<double>());
    }

    /// <summary>A parameter stands for its values.</summary>
    public static implicit operator Tensor(Parameter parameter) => Require.Present(parameter).Value;

    /// <summary>The values to be written; each call counts as one write.</summary>
    internal Span<T> Write<T>()
        where T : unmanaged
    {
        Value.Storage.Version++;
        return Value.Elements<T>();
    }
}
