namespace Nadir.Tensors;

/// <summary>Work cut into numbered parts that may run in any order and at the same time.</summary>
internal interface IJob
{
    /// <summary>Does one part; parts write to places of their own.</summary>
    void Run(int part);
}
