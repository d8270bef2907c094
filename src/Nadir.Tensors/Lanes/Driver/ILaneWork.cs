namespace Nadir.Tensors;

/// <summary>Work over spans that is compiled once for each lane and runs at the machine's full width.</summary>
internal interface ILaneWork
{
    void Run<L, T>()
        where L : struct, ILane<L, T>
        where T : unmanaged;
}
