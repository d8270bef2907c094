namespace Nadir;

/// <summary>Writes one kind of layer or preparation as C#.</summary>
internal abstract class CSharpExporter<T> : CSharpExporter
    where T : class
{
    public override Type Exported => typeof(T);

    protected sealed override void Write(object part, CSharpProgram program) => Export((T)part, program);

    /// <summary>Adds the steps, methods and numbers it needs.</summary>
    protected abstract void Export(T part, CSharpProgram program);
}
