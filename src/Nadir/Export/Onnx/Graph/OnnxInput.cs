namespace Nadir;

/// <summary>An input of a graph, [N, …sample].</summary>
internal sealed record OnnxInput(string Name, OnnxType Type, Shape Sample);
