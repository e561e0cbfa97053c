import { Component, type ReactNode } from 'react';
import { LoadProblem } from '../shared/LoadProblem.tsx';

type RoomBoundaryProps = { readonly children: ReactNode };
type RoomBoundaryState = { readonly error: unknown };

/** A room that can't be drawn costs only itself: the rest of the window stays, and the owner can try again. */
export class RoomBoundary extends Component<RoomBoundaryProps, RoomBoundaryState> {
  override state: RoomBoundaryState = { error: null };

  static getDerivedStateFromError(error: unknown): RoomBoundaryState {
    return { error };
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    return <LoadProblem error={error} onTryAgain={() => this.setState({ error: null })} />;
  }
}
