namespace Nadir;

/// <summary>One operation of a graph.</summary>
internal sealed record OnnxNode(
    string Name, string Operation, string Domain, string[] Inputs, string[] Outputs, IReadOnlyList<OnnxAttribute> Attributes)
{
    /// <summary>The value takes another name.</summary>
    public void Rename(string value, string name)
    {
        Inputs.AsSpan().Replace(value, name);
        Outputs.AsSpan().Replace(value, name);
    }
}
